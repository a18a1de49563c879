#!/usr/bin/env bash
# build.sh build|check: the pages into ../target/web, or what can be said of them without a browser. Maven calls it; nothing
# is done again for the same sources.
set -euo pipefail
cd "$(dirname "$0")"
target=$(cd .. && pwd)/target
version=$(node --version 2> /dev/null || true)
[[ $version =~ ^v([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 20 ] || {
  echo "The pages are built with Node.js 20 or later (found: ${version:-none}). Install it and try again." >&2
  exit 1
}
lock=$(sha256sum package-lock.json | cut -c1-64)
[ "$(cat node_modules/.lock 2> /dev/null)" = "$lock" ] || {
  npm ci --no-progress
  echo "$lock" > node_modules/.lock
}
sources=$(find . ../../docs/openapi.json -name node_modules -prune -o -name schema.d.ts -o -type f -print0 | LC_ALL=C sort -z |
  xargs -0 sha256sum | sha256sum)
stamp=$target/web-$1.sources
[ "$(cat "$stamp" 2> /dev/null)" != "$sources" ] || exit 0
mkdir -p "$target"
npm run --silent api
npm run --silent "$1"
echo "$sources" > "$stamp"
