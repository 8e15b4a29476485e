#!/usr/bin/env bash
# Shows: the command from end to end. Looks at the seeds, makes entries of them, changes one on the way, builds graphs.
#   examples/walkthrough.sh [ARXGRAPH]      with the command's path, if it is not in PATH
set -euo pipefail
arxgraph=${1:-arxgraph}
seeds=$(cd "$(dirname "$0")/../seeds" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

echo "1. What is in the seeds?"
"$arxgraph" stats "$seeds"

echo "2. Entries are lines of JSON: any program can stand between reading and building."
"$arxgraph" extract "$seeds" >entries.jsonl
sed 's/"tags":\["multimodal"/"tags":["omni","multimodal"/' entries.jsonl | "$arxgraph" build - --quiet -o tagged.json
grep -c '"id":"tag:omni"' tagged.json

echo "3. Built from entries or from the digests, the graph is the same to the byte."
"$arxgraph" build entries.jsonl --quiet -o a.graphml
"$arxgraph" build "$seeds" --quiet -o b.graphml
cmp a.graphml b.graphml && echo same

echo "4. A network of authors alone, for Gephi."
"$arxgraph" build "$seeds" --edges coauthor --format graphml-gephi -o authors.graphml

echo "5. Titles of the papers that most others cite, by a few lines of Python."
"$arxgraph" build "$seeds" --quiet -o graph.json
python3 - <<'PYTHON'
import collections, json
graph = json.load(open("graph.json", encoding="utf-8"))
labels = {node["id"]: node["label"] for node in graph["nodes"]}
cited = collections.Counter(link["target"] for link in graph["links"] if link["kind"] == "cites")
for paper, times in cited.most_common(3):
    print(times, labels[paper])
PYTHON
