#!/bin/sh
# Gradescope runs this once, as root, when it builds the autograder's image: sees to a JDK 25 or newer.
set -eu
root=${AUTOGRADER_ROOT:-/autograder}
. "$root/source/jdk.sh"

for archive in "$root"/source/*jdk*.tar.gz; do # one that an instructor has put into the zip
    [ ! -f "$archive" ] || { mkdir -p "$root/source/jdk" && tar -xzf "$archive" -C "$root/source/jdk" --strip-components=1; }
done
if ! find_jdk; then
    apt-get update
    apt-get install -y openjdk-25-jdk-headless
fi
if ! find_jdk; then
    echo "There is no JDK 25 here. Put the .tar.gz of one into the autograder's zip, beside setup.sh." >&2
    exit 1
fi
