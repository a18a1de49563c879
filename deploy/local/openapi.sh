# shellcheck shell=bash
# `./marquee openapi`: the description of the whole API as a file. No service of yours runs, nothing is asked. Sourced, never run.

openapi_command() {
  local file=${1:-$MARQUEE_ROOT/docs/openapi.json} scratch
  find_java
  home_folders
  build standalone >&2
  scratch=$(mktemp -d)
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "$(unpacked standalone)" \
    app.marquee.standalone.DescribeCommand "$scratch/openapi.json" "$scratch/home" > "$scratch/log" 2>&1 ||
    die "The API could not be described." "See $scratch/log"
  jq -S . "$scratch/openapi.json" > "$file"
  rm -rf "$scratch"
  step "Wrote $file"
}
