#!/bin/sh
# Installs the Debian packages that the build needs and that are missing; quick when none is.
set -eu
needed="libyaml-dev pkg-config"

if ! command -v swift >/dev/null; then
  echo "there is no swift on the path: dondoc needs the Swift 6.3 toolchain (swift.org)" >&2
  exit 1
fi
if ! command -v dpkg-query >/dev/null; then
  echo "not a Debian system: these packages, or theirs like, must be there: $needed" >&2
  exit 0
fi

missing=
for package in $needed; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "installing:$missing" >&2
if [ "$(id -u)" = 0 ]; then
  root=
elif command -v sudo >/dev/null; then
  root=sudo
else
  echo "neither root nor sudo: install$missing, then run this again" >&2
  exit 1
fi
# shellcheck disable=SC2086
{
  $root apt-get update
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}
