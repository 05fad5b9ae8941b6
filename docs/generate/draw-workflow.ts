import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { type Edge, edgesOf, type NamedState, parseMachine, statesOf } from '#workflows/definition.ts';

/** What a state is, by its name: it decides the colour. People wait in `Await…`, silence is judged in `Lapse…`. */
const look = ({ name, Type }: NamedState): string => {
  if (Type === 'Succeed') return 'shape=box, style="rounded,filled", fillcolor="#d7f0dd", penwidth=2';
  if (Type === 'Fail') return 'shape=octagon, style=filled, fillcolor="#fbdcdc"';
  if (Type === 'Choice') return 'shape=diamond, style=filled, fillcolor="#f4f4f6", fontsize=9, height=0.4';
  if (name.startsWith('Await')) return 'shape=box, style="rounded,filled", fillcolor="#fff0c2", penwidth=2';
  if (name.startsWith('Lapse')) return 'shape=box, style="rounded,filled,dashed", fillcolor="#ffffff"';
  return 'shape=box, style="rounded,filled", fillcolor="#dfeafc"';
};

const node = (state: NamedState): string => `  "${state.name}" [id="state-${state.name}", ${look(state)}];`;

const edgeStyle = { next: '', choice: '', default: ', style=dotted, color="#b00020"', catch: ', style=dashed' };

/** Ways in at a checkpoint and ways to the closing are many and tell little: they stay pale. */
const isSideWay = ({ from, to }: Edge): boolean =>
  to === 'CloseApplication' || (from === 'EnterAtCheckpoint' && to !== 'RegisterSubmission');

const edge = (way: Edge): string => {
  const label = (way.label ?? '').replaceAll(', ', '\\n');
  const pale = isSideWay(way) ? ', color="#b8bfcc", fontcolor="#7b8496"' : '';
  const loose = pale && way.from === 'EnterAtCheckpoint' ? ', constraint=false' : '';
  return `  "${way.from}" -> "${way.to}" [label="${label}"${edgeStyle[way.kind]}${pale}${loose}];`;
};

const dotOf = (definition: string): string => {
  const machine = parseMachine(definition);
  const states = statesOf(machine).filter(({ Type }) => Type !== 'Fail');
  const drawn = new Set(states.map(({ name }) => name));
  const maps = states.filter(({ Type }) => Type === 'Map');
  const outside = states.filter(({ within }) => !within);
  return [
    'digraph onboarding {',
    '  graph [rankdir=TB, nodesep=0.25, ranksep=0.35, fontname="sans-serif", bgcolor="transparent"];',
    '  node [fontname="sans-serif", fontsize=11, margin="0.26,0.07"]; edge [fontname="sans-serif", fontsize=8, arrowsize=0.6];',
    ...outside.map(node),
    ...maps.flatMap(({ name }) => [
      `  subgraph "cluster_${name}" { label="${name}: one of these for each letter"; style="rounded"; color="#8a94a6";`,
      ...states.filter(({ within }) => within === name).map(node),
      '  }',
    ]),
    ...edgesOf(machine)
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to))
      .map(edge),
    '}',
  ].join('\n');
};

/** Draws a graph in the DOT language as SVG; the title tells what it shows to those who do not see it. */
export const drawGraph = async (dot: string, title: string): Promise<string> => {
  const drawing = (await Graphviz.load()).dot(dot);
  const svg = drawing
    .slice(drawing.indexOf('<svg'))
    .replace(/<title>[^<]*<\/title>\n?/g, '')
    .replace('>', `>\n<title>${title}</title>`);
  return `${svg.trim()}\n`;
};

/** Draws the state machine as SVG. Each state is a group with `data-state`, so that a page can mark where a case is. */
export const drawWorkflow = async (definition: string): Promise<string> =>
  (await drawGraph(dotOf(definition), 'The states of the onboarding workflow')).replace(
    /id="state-(\w+)"/g,
    'data-state="$1"',
  );
