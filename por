#!/bin/sh
# Runs the por4j command line from a source checkout, building it first where needed.
#
#   JAVA_HOME      the Java to use (17 or newer); otherwise the java on the PATH
#   POR_JAVA_OPTS  more JVM options, for example "-Xmx4g"

set -u

die() {
  printf 'por: %s\n' "$1" >&2
  exit 2
}

# Follows symbolic links; leaves the answer in $resolved.
resolve() {
  resolved=$1
  hops=0
  while [ -h "$resolved" ]; do
    hops=$((hops + 1))
    [ "$hops" -le 40 ] || die "too many symbolic links: $1"
    link=$(readlink "$resolved")
    case $link in
      /*) resolved=$link ;;
      *) resolved=${resolved%/*}/$link ;;
    esac
  done
}

case $0 in
  */*) self=$0 ;;
  *) self=$(command -v -- "$0") || self=./$0 ;;
esac
resolve "$self"
root=$(CDPATH='' cd -P -- "${resolved%/*}" && pwd) || die "cannot find my own directory"

# ---- Java ----

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || die "JAVA_HOME is set, but there is no bin/java in it: $JAVA_HOME"
else
  java=$(command -v java) || die "no java found: install a JDK 17 or newer, or set JAVA_HOME"
fi
resolve "$java"
java_home=${resolved%/bin/*}

# The release file of a JDK names its version; asking the JVM itself is slower.
version=
vectors=
if [ -r "$java_home/release" ]; then
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        version=${line#JAVA_VERSION=}
        version=${version#\"}
        version=${version%%\"*}
        ;;
      # Rebuilding circuits and checking many files is several times as fast with this module. The
      # JVM says at its start that it is an incubator's; elsewhere that would be noise.
      MODULES=*jdk.incubator.vector*)
        case ${1:-} in
          verify | report | circuit | bench) vectors='--add-modules jdk.incubator.vector' ;;
        esac
        ;;
    esac
  done <"$java_home/release"
fi
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p' | sed 1q)
fi
major=${version#1.}
major=${major%%[!0-9]*}
[ -n "$major" ] || die "cannot tell the version of $java"
[ "$major" -ge 17 ] || die "Java 17 or newer is needed, but $java is Java $version"

# ---- build ----

dist=$root/por-cli/target/dist/lib

# The jar of the command line is written last: it stands for a complete build.
find_jar() {
  jar=
  for f in "$dist"/por-cli-*.jar; do
    [ -f "$f" ] && jar=$f
  done
  [ -n "$jar" ]
}

# What the build of the command line is made from. A missing file is not an error here.
changed_since() {
  find "$root/pom.xml" "$root/.mvn" \
    "$root/por-core/pom.xml" "$root/por-core/src/main" \
    "$root/por-merkle/pom.xml" "$root/por-merkle/src/main" \
    "$root/por-stark/pom.xml" "$root/por-stark/src/main" \
    "$root/por-reserves/pom.xml" "$root/por-reserves/src/main" \
    "$root/por-cli/pom.xml" "$root/por-cli/src/main" \
    "$root/por-bench/src/main/resources" \
    -newer "$1" 2>/dev/null | sed 1q
}

# Sets $reason where a build is needed.
stale() {
  reason=
  if ! find_jar; then
    reason='first run'
  elif [ -n "$(changed_since "$jar")" ]; then
    reason='sources changed'
  fi
  [ -n "$reason" ]
}

build() {
  [ -x "$java_home/bin/javac" ] ||
    die "por4j has to be built first, and $java_home is not a full JDK: install a JDK 17 or newer, or set JAVA_HOME"
  command -v mvn >/dev/null 2>&1 ||
    die "por4j has to be built first, and there is no mvn on the PATH: install Maven 3.8 or newer"
  printf 'building por4j (%s)...\n' "$reason" >&2
  # The old jar would hide a build that fails half-way.
  rm -f "$dist"/por-cli-*.jar
  mkdir -p "$root/por-cli/target" || die "cannot write to $root/por-cli"
  build_log=$root/por-cli/target/por-build.log
  if ! (
    cd "$root" &&
      JAVA_HOME=$java_home mvn -B -pl por-cli -am -P '!strict' \
        -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true \
        -Denforcer.skip=true -Dmdep.analyze.skip=true package
  ) </dev/null >"$build_log" 2>&1; then
    grep -E '^[^ ]*\[(ERROR|WARNING)\]' "$build_log" | sed 20q >&2
    die "the build failed; its log is $build_log"
  fi
  find_jar || die "the build left no jar in $dist"
}

if stale; then
  # One build at a time where flock is there to see to it.
  if command -v flock >/dev/null 2>&1 && mkdir -p "$root/por-cli/target" 2>/dev/null; then
    exec 9>"$root/por-cli/target/.por.lock"
    flock 9
    if stale; then
      build 9>&-
    fi
    exec 9>&-
  else
    build
  fi
fi

# ---- run ----

# A library with native code that nothing requires: Java resolves it only where it is asked to.
modules=
for f in "$dist"/jblst-*.jar; do
  if [ -f "$f" ]; then
    modules='--add-modules jblst'
    # Java says so of itself where it is not told that native code is meant.
    [ "$major" -ge 24 ] && modules="$modules --enable-native-access=jblst"
  fi
done

# Two collectors on one command line are an error, so leave the choice to the user's options.
case "${POR_JAVA_OPTS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in
  *-XX:+Use*GC*) gc= ;;
  *) gc=-XX:+UseParallelGC ;;
esac

progress=false
[ -t 2 ] && progress=true

set -f # POR_JAVA_OPTS is split into words, but not expanded
# shellcheck disable=SC2086
exec "$java" -Dpor.progress=$progress -Xshare:auto -XX:-UsePerfData $gc $vectors $modules ${POR_JAVA_OPTS:-} \
  --module-path "$dist" --module io.github.por4j.cli/io.github.por4j.cli.Main "$@"
