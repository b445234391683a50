#!/bin/sh
# Holds the allowed-edge table: a file of module A may include "entente/B/..." only if tools/edges.txt lists B for A.
# Usage: tools/check_edges.sh [SOURCE_DIR]; prints each forbidden include and exits 1 if there is one.
set -eu
top=${1:-$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)}
cd "$top/src/entente"
grep -rnoE --include='*.h' --include='*.cc' '#include "entente/[a-z_]+/' . |
  sed -E 's|^\./([a-z_]+)/([^:]*):([0-9]+):#include "entente/([a-z_]+)/|\1 \4 \1/\2:\3|' |
  awk -v table="$top/tools/edges.txt" '
    BEGIN {
      while ((getline line < table) > 0) {
        if (line ~ /^#/ || line !~ /:/) continue
        split(line, half, ":"); known[half[1]] = 1
        n = split(half[2], to, " ")
        for (i = 1; i <= n; i++) allowed[half[1] " " to[i]] = 1
      }
      known["core"] = 1
    }
    !($1 in known) { print $3 ": module " $1 " is not in tools/edges.txt"; bad = 1; next }
    $1 != $2 && $2 != "core" && !(($1 " " $2) in allowed) { print $3 ": " $1 " must not include " $2; bad = 1 }
    { seen++ }
    END { if (!bad) print seen " includes, all allowed"; exit bad }'
