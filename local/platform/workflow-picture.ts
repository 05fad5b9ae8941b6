import { existsSync, readFileSync } from 'node:fs';

const stateName = /^\w{1,80}$/;

/** The picture of the workflow with the given states marked; undefined while there is no picture. */
export function markWorkflowPicture(file: string, states: readonly string[]): string | undefined {
  if (!existsSync(file)) return undefined;
  const picture = readFileSync(file, 'utf8');
  const selectors = states.filter((state) => stateName.test(state)).map((state) => `#state-${state}`);
  if (selectors.length === 0) return picture;
  const shapes = selectors.map((selector) => `${selector} :is(rect, polygon, path, ellipse, circle)`).join(', ');
  const style = `<style>${shapes} { fill: #ffd43d; stroke: #000; stroke-width: 3; }</style>`;
  return picture.replace(/<\/svg>\s*$/, `${style}</svg>\n`);
}
