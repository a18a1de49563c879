# shellcheck shell=bash
# From sources to programs that start quickly: finds a JDK, builds what is older than its sources, unpacks it. Sourced, never run.

JAVA='' java_version=0
find_java() {
  local candidate version best=0
  for candidate in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/java" ] || continue
    version=$(sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$candidate/release" 2> /dev/null)
    [ -n "$version" ] || version=$("$candidate/bin/java" -version 2>&1 | sed -nE '1s/.*"([0-9]+).*/\1/p')
    if [ "${version:-0}" -gt "$best" ]; then best=$version JAVA=$candidate/bin/java; fi
  done
  [ "$best" -ge 21 ] || die "No Java 21 or later found (newest: ${best/#0/none})." \
    "Install one (Temurin 25, or Debian's openjdk-21-jre-headless and later), or set JAVA_HOME."
  export java_version=$best
}

exec_jar() { printf '%s\n' "$MARQUEE_ROOT/$1/target/$1"-*-exec.jar | head -1; }

# stale MODULE: whether its program is not built or older than a source it is made of.
stale() {
  local jar
  jar=$(exec_jar "$1")
  [ -f "$jar" ] || return 0
  [ -n "$(find "$MARQUEE_ROOT/pom.xml" "$MARQUEE_ROOT"/*/pom.xml "$MARQUEE_ROOT"/*/src/main "$MARQUEE_ROOT"/api-gateway/web -name node_modules -prune -o -newer "$jar" -type f -print -quit 2> /dev/null)" ]
}

# build MODULE…: built and unpacked to app/MODULE afterwards.
build() {
  local module old=()
  for module in "$@"; do
    ! stale "$module" || old+=("$module")
  done
  if [ ${#old[@]} -gt 0 ]; then
    step "Building $(printf '%s ' "${old[@]}")(a few minutes the first time; the log is $MARQUEE_HOME/log/build.log)"
    (cd "$MARQUEE_ROOT" && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package -pl "$(IFS=,; printf '%s' "${old[*]}")" -am < /dev/null 2>&1) |
      tee "$MARQUEE_HOME/log/build.log" | sed -unE 's/^\[INFO\] Building ([a-z-]+) .*\[([0-9]+)\/([0-9]+)\]$/          \2 of \3: \1/p' ||
      build_failed
    touch_unchanged "${old[@]}"
  fi
  for module in "$@"; do unpack "$module"; done
  choose_ffprobe
}

# FFmpeg's own build of ffprobe, unless a person named one: docs/decisions/0011. Copied, so that a new build does not take it
# from under a running scanner. It wants libraries that a bare server lacks; there the distribution's does the work.
choose_ffprobe() {
  local built=$MARQUEE_ROOT/scanner-service/target/ffprobe copy=$MARQUEE_HOME/app/ffprobe
  [ -z "${SCANNER_INSPECTION_FFPROBE:-}" ] && [ -f "$built/ffprobe" ] || return 0
  if [ ! -x "$copy/ffprobe" ] || [ "$built/ffprobe" -nt "$copy/ffprobe" ]; then
    rm -rf "$copy"
    cp -r "$built" "$copy"
    touch "$copy/ffprobe"
    chmod +x "$copy/ffprobe"
  fi
  ! "$copy/ffprobe" -version > /dev/null 2>&1 || export SCANNER_INSPECTION_FFPROBE=$copy/ffprobe
}

build_failed() {
  grep -E '^\[ERROR\]' "$MARQUEE_HOME/log/build.log" | head -15 >&2
  die "The build failed." "The whole story is in $MARQUEE_HOME/log/build.log"
}

# Maven leaves a jar alone whose content did not change: without this it would look stale for ever.
touch_unchanged() {
  local module
  for module in "$@"; do touch "$(exec_jar "$module")"; done
}

unpacked() { printf '%s' "$MARQUEE_HOME/app/$1/$1.jar"; }

# An unpacked program starts in two thirds of the time of a jar of jars, with less memory.
unpack() {
  local jar target
  jar=$(exec_jar "$1")
  target=$(unpacked "$1")
  [ -f "$jar" ] || die "The build left no $1 to run." "Look into $MARQUEE_HOME/log/build.log"
  [ ! -f "$target" ] || [ "$jar" -nt "$target" ] || return 0
  before_replacing "$1"
  rm -rf "$MARQUEE_HOME/app/$1"
  if [ "$1" = testkit ]; then # it has no Spring, which unpacking needs
    mkdir -p "$MARQUEE_HOME/app/$1"
    cp "$jar" "$target"
    return
  fi
  "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$MARQUEE_HOME/app/$1" --application-filename "$1.jar" \
    > "$MARQUEE_HOME/log/unpack.log" 2>&1 || die "Could not unpack $jar." "See $MARQUEE_HOME/log/unpack.log"
  touch "$target"
}
