# shellcheck shell=bash
# `./marquee parse`: what Marquee makes of names. No service runs, nothing is asked. Sourced, never run.

parse_command() {
  local jars
  find_java
  if ! jars=$(parse_jars) || stale scanner-service; then
    home_folders
    build scanner-service >&2
    jars=$(parse_jars) || die "The build left no jar to run." "Look into $MARQUEE_HOME/log/build.log"
  fi
  # Started for a moment: no second compiler, one collector thread, the JDK's own shared archive.
  exec "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx64m -cp "$jars" app.marquee.scanner.parsing.ParseCommand "$@"
}

# The class path: the reader of names and the values it speaks of, nothing else.
parse_jars() {
  local module jar jars=''
  for module in scanner-service common-model; do
    jar=$(find "$MARQUEE_ROOT/$module/target" -maxdepth 1 -name "$module-*.jar" ! -name '*-exec.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' 2> /dev/null | head -1)
    [ -n "$jar" ] || return 1
    jars+=${jars:+:}$jar
  done
  printf '%s' "$jars"
}
