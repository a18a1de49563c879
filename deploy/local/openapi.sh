# shellcheck shell=bash
# `./marquee openapi`: the description of the whole API as files. No service of yours runs, nothing is asked. Sourced, never run.

openapi_command() {
  local folder=${1:-$MARQUEE_ROOT/docs} scratch name
  find_java
  home_folders
  build standalone >&2
  scratch=$(mktemp -d)
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "$(unpacked standalone)" \
    app.marquee.standalone.DescribeCommand "$scratch" "$scratch/home" > "$scratch/log" 2>&1 ||
    die "The API could not be described." "See $scratch/log"
  for name in openapi postman; do
    jq -S . "$scratch/$name.json" > "$folder/$name.json"
    step "Wrote $folder/$name.json"
  done
  rm -rf "$scratch"
}
