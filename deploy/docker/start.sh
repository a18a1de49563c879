#!/usr/bin/env bash
# Starts the service. In the three URLs {name} stands for the content of /passwords/name, so that no password stands in an
# environment that is written down somewhere.
set -euo pipefail
for variable in MARQUEE_RABBITMQ_URL MARQUEE_DATABASE_URL MARQUEE_REDIS_URL; do
  url=${!variable:-}
  while [[ $url =~ \{([a-z]+)\} ]]; do
    name=${BASH_REMATCH[1]}
    [ -r "/passwords/$name" ] || { echo "start.sh: $variable wants /passwords/$name, which cannot be read." >&2; exit 1; }
    url=${url/"{$name}"/"$(< "/passwords/$name")"}
  done
  [ -z "$url" ] || export "$variable=$url"
done
options=(-XX:+UseCompactObjectHeaders)
while read -ra words; do
  if [[ ${words[0]:-} == every || ${words[0]:-} == "$MODULE" ]]; then options+=("${words[@]:1}"); fi
done < jvm.options
exec java "${options[@]}" -jar marquee.jar "$@"
