CREATE TABLE nodes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  degree INTEGER NOT NULL,
  "stub" INTEGER,
  "arxiv_id" TEXT,
  "version" INTEGER,
  "doi" TEXT,
  "url" TEXT,
  "year" INTEGER,
  "published" TEXT,
  "updated" TEXT,
  "noted" TEXT,
  "authors" TEXT,
  "tags" TEXT,
  "categories" TEXT,
  "comments" TEXT,
  "journal_ref" TEXT,
  "short_name" TEXT,
  "abstract" TEXT,
  "note_en" TEXT,
  "note_ko" TEXT,
  "note_pt-br" TEXT,
  "papers" INTEGER
)
CREATE TABLE edges (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES nodes,
  target INTEGER NOT NULL REFERENCES nodes,
  directed INTEGER NOT NULL,
  weight REAL NOT NULL,
  "position" INTEGER,
  "fractional" REAL,
  "reasons" TEXT,
  "words" TEXT
)
CREATE TABLE sources (number INTEGER PRIMARY KEY, path TEXT NOT NULL)
CREATE TABLE evidence (
  node INTEGER REFERENCES nodes,
  edge INTEGER REFERENCES edges,
  source INTEGER REFERENCES sources,
  line INTEGER,
  paper INTEGER REFERENCES nodes
)
CREATE UNIQUE INDEX nodes_by_id ON nodes (id)
CREATE INDEX nodes_by_kind ON nodes (kind, degree)
CREATE INDEX edges_by_source ON edges (source)
CREATE INDEX edges_by_target ON edges (target)
CREATE INDEX evidence_of_nodes ON evidence (node) WHERE node IS NOT NULL
CREATE INDEX evidence_of_edges ON evidence (edge) WHERE edge IS NOT NULL
CREATE VIEW papers AS SELECT * FROM nodes WHERE kind = 'paper'
CREATE VIRTUAL TABLE search USING fts5 (label, abstract, content = 'papers', content_rowid = 'number',
                                        tokenize = "unicode61 remove_diacritics 2")
CREATE TABLE sqlite_stat1(tbl,idx,stat)
CREATE VIEW authors AS SELECT number, id, label, papers, degree FROM nodes WHERE kind = 'author'
CREATE VIEW tags AS SELECT number, id, label, papers, degree FROM nodes WHERE kind = 'tag'
CREATE VIEW named_edges AS
  SELECT edges.number, edges.kind, source.id AS source_id, source.label AS source, target.id AS target_id,
         target.label AS target, directed, weight, position, fractional, reasons, words
  FROM edges JOIN nodes AS source ON source.number = edges.source JOIN nodes AS target ON target.number = edges.target
CREATE VIEW authorships AS
  SELECT target_id AS paper_id, target AS paper, position, source_id AS author_id, source AS author
  FROM named_edges WHERE kind = 'authored'
CREATE VIEW citations AS
  SELECT source_id AS paper_id, source AS paper, target_id AS cited_id, target AS cited, weight AS times
  FROM named_edges WHERE kind = 'cites'
CREATE VIEW coauthors AS
  SELECT source_id AS author_id, source AS author, target_id AS other_id, target AS other, weight AS papers, fractional
  FROM named_edges WHERE kind = 'coauthor'
  UNION ALL
  SELECT target_id, target, source_id, source, weight, fractional FROM named_edges WHERE kind = 'coauthor'
CREATE VIEW related_papers AS
  SELECT source_id AS paper_id, source AS paper, target_id AS other_id, target AS other, weight AS score, reasons
  FROM named_edges WHERE kind = 'related'
  UNION ALL
  SELECT target_id, target, source_id, source, weight, reasons FROM named_edges WHERE kind = 'related'
CREATE VIEW edge_evidence AS
  SELECT edges.number AS edge, path, line, evidence.paper
  FROM edges JOIN evidence ON evidence.edge = edges.number LEFT JOIN sources ON sources.number = evidence.source
  UNION ALL
  SELECT edges.number, path, line, NULL
  FROM edges
  JOIN evidence ON evidence.node = CASE edges.kind WHEN 'authored' THEN edges.target ELSE edges.source END
  JOIN sources ON sources.number = evidence.source
  WHERE edges.kind IN ('authored', 'tagged', 'in_category', 'mentions')
    AND NOT EXISTS (SELECT 1 FROM evidence AS own WHERE own.edge = edges.number)
-- nodes
0|arxiv:2101.00001|paper|한국어 "지식 그래프" <b>구축</b> & O'Reilly \ 역슬래시 $x^2$ 😀|10|∅|2101.00001|3|10.1000/<x>&y|https://arxiv.org/abs/2101.00001?a=1&b=2|2021|2021-01-01|2021-02-28|2025-05-09|["김철수","Bob \"B\" O'Neil, Jr."]|["c#"]|["cs.LG"]|&lt;/b&gt; &amp; x|∅|∅|line1
line2	tab ]]> end|A note.|메모 <english>
둘째 줄|∅|∅
1|arxiv:hep-th_9901001|paper|Old-style id; semi|5|∅|hep-th/9901001|∅|∅|https://arxiv.org/abs/hep-th/9901001|1999|1999-01-01|∅|∅|["Bob \"B\" O'Neil, Jr.","Ann; Lee"]|∅|∅|\N \G \L \E \T and \n|JHEP 01 (1999) 001|Old & "odd"|a b��� � �
end|∅|∅|∅|∅
2|arxiv:2012.99999|paper|arXiv:2012.99999|1|1|2012.99999|∅|∅|https://arxiv.org/abs/2012.99999|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅
3|paper:한국어-0123abcd|paper|긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & 긴 <제목> & |3|∅|∅|∅|∅|∅|2025|∅|∅|2025-05-09|["Team <&>"]|["&copy;"]|∅|∅|∅|∅|ends in a backslash \|∅|∅|-- rem */ // #|∅
4|author:김철수|author|김철수|2|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
5|author:bob-b-o-neil-jr|author|Bob "B" O'Neil, Jr.|4|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|2
6|author:ann-lee|author|Ann; Lee|2|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
7|organization:team|organization|Team <&>|1|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
8|tag:c|tag|c#|1|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
9|tag:copy|tag|&copy;|1|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
10|category:cs.LG|category|cs.LG|1|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
11|link:example.org-4567cdef|link|example.org/?a=1&copy;=2|1|∅|∅|∅|∅|https://example.org/?a=1&copy;=2&q="x"|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|∅|1
-- edges
0|authored|4|0|1|1.0|1|∅|∅|∅
1|authored|5|0|1|1.0|2|∅|∅|∅
2|authored|5|1|1|1.0|1|∅|∅|∅
3|authored|6|1|1|1.0|2|∅|∅|∅
4|authored|7|3|1|1.0|1|∅|∅|∅
5|tagged|0|8|1|1.0|∅|∅|∅|∅
6|tagged|3|9|1|1.0|∅|∅|∅|∅
7|in_category|0|10|1|1.0|∅|∅|∅|∅
8|cites|0|1|1|3.0|∅|∅|∅|∅
9|cites|0|2|1|1.0|∅|∅|∅|∅
10|cites|1|0|1|1.0|∅|∅|∅|∅
11|links_to|0|11|1|1.0|∅|∅|∅|∅
12|mentions|3|0|1|1.0|∅|∅|∅|한국어 & <KO>; "ko" ]]>
13|coauthor|4|5|0|1.0|∅|1.0|∅|∅
14|coauthor|5|6|0|1.0|∅|0.1|∅|∅
15|related|0|1|0|0.375|∅|∅|text 0.250; authors 0.125|∅
-- sources
0|seeds/메모 & <notes>; 1.txt
1|vault\note "x".md
-- evidence
0|∅|0|3|∅
0|∅|1|∅|∅
1|∅|0|9|∅
3|∅|0|14|∅
∅|8|0|5|∅
∅|8|0|6|∅
∅|9|1|∅|∅
∅|10|0|11|∅
∅|13|∅|∅|0
∅|14|∅|∅|1
