import type { RouteModel } from '../template/system-model.ts';

interface Entry {
  readonly route: RouteModel;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Smaller is more specific: full paths before variables before `{proxy+}`. */
  readonly rank: number;
}

/** A route that fits a request, with the parameters of its path decoded. */
export interface RouteMatch {
  readonly route: RouteModel;
  readonly pathParameters: Readonly<Record<string, string>> | undefined;
}

/** Finds routes the way an HTTP API does: the most specific path wins, then the named method before `ANY`. */
export class RouteTable {
  readonly #entries: readonly Entry[];
  readonly #default: RouteModel | undefined;

  constructor(routes: readonly RouteModel[]) {
    this.#default = routes.find(({ routeKey }) => routeKey === '$default');
    this.#entries = routes
      .filter(({ routeKey }) => routeKey !== '$default')
      .map(compileRoute)
      .sort((a, b) => a.rank - b.rank);
  }

  find(method: string, path: string): RouteMatch | undefined {
    const fitting = this.#entries.filter((entry) => entry.pattern.test(path));
    const best = fitting.find((entry) => entry.method === method) ?? fitting.find((entry) => entry.method === 'ANY');
    if (best) return { route: best.route, pathParameters: parametersOf(best, path) };
    return this.#default && { route: this.#default, pathParameters: undefined };
  }
}

function compileRoute(route: RouteModel): Entry {
  const [method = '', path = ''] = route.routeKey.split(' ');
  const names: string[] = [];
  const source = path
    .split('/')
    .map((segment) => {
      const variable = /^\{([^+}]+)(\+?)\}$/.exec(segment);
      if (!variable) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(variable[1] ?? '');
      return variable[2] ? '(.+)' : '([^/]+)';
    })
    .join('/');
  const rank = names.length + (path.includes('+}') ? 100 : 0) - path.split('/').length / 100;
  return { route, method, pattern: new RegExp(`^${source}$`), names, rank };
}

function parametersOf({ pattern, names }: Entry, path: string): Record<string, string> | undefined {
  if (names.length === 0) return undefined;
  const values = pattern.exec(path)?.slice(1) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
