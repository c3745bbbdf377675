#!/bin/sh
# Writes Sources/C/CShipped/shipped.c, which holds every file of Rules/ by #embed, and as gallery/
# the inputs of Tests/RuleFiles/Gallery and, as gallery/remarks/, of Tests/Linting/Gallery that
# `dondoc explain CODE` shows: one folder for each code.
# The digest beside each name makes shipped.c change with the file, so that a build sees it.
#   scripts/embed-rules.sh          writes it where it differs
#   scripts/embed-rules.sh --check  exits 1 where it differs
set -eu
export LC_ALL=C
cd "$(dirname "$0")/.."
target=Sources/C/CShipped/shipped.c
fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT

# the inputs of a gallery under a name
gallery() {
  (cd "$2" && find . -type f -path './D[0-9]*' ! -path './*.*/*' ! -name '.*' ! -name expected.txt |
    sed "s|^\./\(.*\)|$1/\1 $2/\1|")
}

# name and path of each file, in byte order of the names
list() {
  {
    (cd Rules && find . -type f ! -name '.*' ! -path '*/.*' | sed 's|^\./\(.*\)|\1 Rules/\1|')
    gallery gallery Tests/RuleFiles/Gallery
    gallery gallery/remarks Tests/Linting/Gallery
  } | sort
}

odd=$(list | grep -v '^[A-Za-z0-9._/-]* [A-Za-z0-9._/-]*$' || true)
if [ -n "$odd" ]; then
  echo "a name of a file has a character other than letters, digits, . _ - /: $odd" >&2
  exit 1
fi

{
  echo '/* Written by scripts/embed-rules.sh. */'
  echo '#include "CShipped.h"'
  echo
  number=0
  list | while read -r name path; do
    digest=$(sha256sum "$path" | cut -c1-64)
    echo "/* $name $digest */"
    echo "static const unsigned char file_$number[] = {"
    echo "#embed \"../../../$path\" suffix(,)"
    echo '0};'
    number=$((number + 1))
  done
  echo
  echo 'static const struct {'
  echo '  const char *name;'
  echo '  const unsigned char *bytes;'
  echo '  size_t size;'
  echo '} files[] = {'
  number=0
  list | while read -r name path; do
    echo "    {\"$name\", file_$number, sizeof file_$number - 1},"
    number=$((number + 1))
  done
  echo '    {0, 0, 0}};'
  echo
  echo 'size_t dondoc_shipped_count(void) { return sizeof files / sizeof files[0] - 1; }'
  echo 'const char *dondoc_shipped_name(size_t index) { return files[index].name; }'
  echo 'const unsigned char *dondoc_shipped_bytes(size_t index) { return files[index].bytes; }'
  echo 'size_t dondoc_shipped_size(size_t index) { return files[index].size; }'
} > "$fresh"

if cmp -s "$fresh" "$target"; then exit 0; fi
if [ "${1:-}" = --check ]; then
  echo "$target is not current: run scripts/embed-rules.sh" >&2
  exit 1
fi
cat "$fresh" > "$target"
