import type { ESTree, Plugin } from 'vite';

/** What the functions, the gateway and the description of the API read of a route, and no page does. */
const serverParts = ['operation', 'actor', 'answeredBy', 'roles', 'summary', 'request'];

const nameOf = (part: ESTree.ObjectPropertyKind): string =>
  part.type === 'Property' && part.key.type === 'Identifier' ? part.key.name : '';

/** The parts of one route that no page reads; a file is saved as it comes, so the schema of its text is one of them. */
const serverPartsOf = ({ properties }: ESTree.ObjectExpression): ESTree.ObjectPropertyKind[] => {
  const unread = properties.some((part) => nameOf(part) === 'answersFile')
    ? [...serverParts, 'responses']
    : serverParts;
  return properties.filter((part) => unread.includes(nameOf(part)));
};

/** The routes that a module exports, each as it is written. */
const routesOf = (program: ESTree.Program): ESTree.ObjectExpression[] =>
  program.body
    .flatMap((node) => (node.type === 'ExportNamedDeclaration' && node.declaration ? [node.declaration] : []))
    .flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []))
    .flatMap((route) => (route.type === 'Property' && route.value.type === 'ObjectExpression' ? [route.value] : []));

/**
 * Leaves out of the contracts what only a server reads. A property of an object is kept in a bundle whether it is read or
 * not, and with the schema of every request comes everything that it is made of.
 */
export const leaveOutServerParts: Plugin = {
  name: 'leave-out-server-parts',
  transform: {
    filter: { id: /\/shared\/contracts\/http\/[\w-]+-routes\.ts$/ },
    handler(code) {
      const left = routesOf(this.parse(code)).flatMap(serverPartsOf);
      // From behind, so that the places of those before stay what they are.
      return left
        .toSorted((a, b) => b.start - a.start)
        .reduce((text, { start, end }) => without(text, start, end), code);
    },
  },
};

const without = (code: string, start: number, end: number): string =>
  code.slice(0, start) + code.slice(end).replace(/^\s*,/, '');
