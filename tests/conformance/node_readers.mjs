// JavaScript readers of graph files, each telling in one JSON what it sees, as readers.py does.
//   node_readers.mjs graphology|graphology-graphml|graphology-gexf|cytoscape FILE
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const modules = process.env.ARXGRAPH_NODE_READERS;
const require = createRequire(join(modules, 'package.json'));
const [reader, file] = process.argv.slice(2);
const texts = ['abstract', 'note_ko', 'note_en', 'authors', 'tags', 'doi', 'url', 'comments', 'journal_ref'];

function load(name) {
  try {
    return require(name);
  } catch (error) {
    console.error(error.message.split('\n')[0]);
    process.exit(77);
  }
}

// A list as formats without lists write it.
function joined(value) {
  return Array.isArray(value) ? value.map((item) => item.replaceAll(';', ',')).join('; ') : value;
}

function joinedTexts(attributes) {
  return Object.fromEntries(texts.filter((name) => attributes[name]).map((name) => [name, joined(attributes[name])]));
}

function reportGraphology(graph, directedOf) {
  const nodes = graph.mapNodes((id, data) => [id, data.label, data.kind]);
  const edges = graph.mapEdges((id, data, source, target, s, t, undirected) =>
    [data.kind, source, target, data.weight, directedOf(data, undirected)]);
  return {nodes, edges, texts: Object.fromEntries(graph.mapNodes((id, data) => [id, joinedTexts(data)]))};
}

function readGraphology() {
  const {Graph} = load('graphology');
  const graph = Graph.from(JSON.parse(readFileSync(file, 'utf8')));
  if (graph.type !== 'mixed' || !graph.multi) throw new Error('not mixed and multi');
  graph.forEachNode((id, {x, y, type}) => {
    if (!Number.isFinite(x) || !Number.isFinite(y) || type !== undefined) throw new Error(`sigma cannot draw ${id}`);
  });
  return reportGraphology(graph, (data, undirected) => !undirected);
}

function readGraphologyGraphml() {
  const {MultiGraph} = load('graphology');
  const {parse} = load('graphology-graphml');
  const graph = parse(MultiGraph, readFileSync(file, 'utf8'));
  return reportGraphology(graph, (data) => (data.directed === undefined ? !['coauthor', 'related'].includes(data.kind) : data.directed));
}

// As gephi-lite calls it.
function readGraphologyGexf() {
  const {Graph} = load('graphology');
  const {parse} = load('graphology-gexf');
  const graph = parse(Graph, readFileSync(file, 'utf8'), {allowUndeclaredAttributes: true, addMissingNodes: true});
  if (graph.type !== 'mixed') throw new Error('not mixed');
  graph.forEachNode((id, {color, size}) => {
    if (!/^rgb\(\d+,\d+,\d+\)$/.test(color) || !(size > 0)) throw new Error(`${id} has no colour or size`);
  });
  return reportGraphology(graph, (data, undirected) => !undirected);
}

function readCytoscape() {
  const cytoscape = load('cytoscape');
  const {elements} = JSON.parse(readFileSync(file, 'utf8'));
  const graph = cytoscape({headless: true, elements});
  const nodes = graph.nodes().map((n) => [n.id(), n.data('label'), n.data('kind')]);
  const edges = graph.edges().map((e) =>
    [e.data('kind'), e.data('source'), e.data('target'), e.data('weight'), e.data('directed')]);
  return {nodes, edges, texts: Object.fromEntries(graph.nodes().map((n) => [n.id(), joinedTexts(n.data())]))};
}

const readers = {
  graphology: readGraphology,
  'graphology-graphml': readGraphologyGraphml,
  'graphology-gexf': readGraphologyGexf,
  cytoscape: readCytoscape,
};
process.stdout.write(JSON.stringify(readers[reader]()));
