# make demo     sets up, builds and runs the example
# make test     sets up, builds and runs all tests
# make check    proves imports, format, shipped files and the size of the binary
# make install  PREFIX=/usr/local DESTDIR=
#
# Needs a Swift 6.3 toolchain; `setup` installs the Debian packages that are missing.

SHELL = /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# One binary that needs no Swift on the machine where it runs. The flags for the linker leave out
# symbols (-s, --no-export-dynamic), what is there twice (--icf), long relocations, and the tables for
# unwinding (--no-eh-frame-hdr, -T): 4.5 MB less.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s \
  -Xlinker --no-export-dynamic -Xlinker --icf=all -Xlinker -O2 -Xlinker -z -Xlinker pack-relative-relocs \
  -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(CURDIR)/scripts/without-unwind-tables.ld \
  --product dondoc
BINARY = .build/release/dondoc
# The stripped binary stays under 20 MB: no full Foundation, no copy of what the system has.
MOST_BYTES = 20000000

bin = $(DESTDIR)$(PREFIX)/bin
share = $(DESTDIR)$(PREFIX)/share

.PHONY: demo test check imports format-check generated-check size-check release rule-speed setup \
  install uninstall format clean

demo: release
	$(BINARY) check Examples/hai-lang-145 --as-of 2024-07-15

# The build checks imports on the way; it shares its folder with every other debug build.
test: imports
	$(SWIFT) test --skip-build

check: imports format-check generated-check size-check

# The exit code says whether a target imports what Package.swift does not give it.
imports: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

format-check:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

generated-check:
	scripts/embed-rules.sh --check
	if command -v python3 >/dev/null; then for example in Examples/*/generate.py; do python3 $$example --check || exit 1; done; fi

size-check: release
	scripts/check-size.sh $(BINARY) $(MOST_BYTES)

release: setup
	$(RELEASE)

# What rules cost, to load and for each obligation.
rule-speed: setup
	$(RELEASE:dondoc=RuleSpeed)
	.build/release/RuleSpeed

setup:
	@scripts/setup.sh

install: release
	install -d $(bin) $(share)/man/man1 $(share)/bash-completion/completions \
	  $(share)/zsh/site-functions $(share)/fish/vendor_completions.d
	install -m 755 $(BINARY) $(bin)/dondoc
	install -m 644 docs/dondoc.1 $(share)/man/man1/dondoc.1
	$(BINARY) --generate-completion-script bash > $(share)/bash-completion/completions/dondoc
	$(BINARY) --generate-completion-script zsh > $(share)/zsh/site-functions/_dondoc
	$(BINARY) --generate-completion-script fish > $(share)/fish/vendor_completions.d/dondoc.fish

uninstall:
	rm -f $(bin)/dondoc $(share)/man/man1/dondoc.1 \
	  $(share)/bash-completion/completions/dondoc $(share)/zsh/site-functions/_dondoc \
	  $(share)/fish/vendor_completions.d/dondoc.fish

format:
	$(SWIFT) format -i -r Sources Tests Package.swift

clean:
	rm -rf .build
