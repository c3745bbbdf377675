#!/bin/sh
# check-size.sh FILE MOST: exits 1 where the file has more bytes than MOST.
set -eu
size=$(wc -c < "$1")
echo "$1: $size bytes, at most $2"
[ "$size" -le "$2" ]
