import type * as z from 'zod/mini';
import type { queueLineSchema } from '#shared/contracts/http/answers.ts';
import { goInstead } from '../../parts/routing.ts';
import { applicantKindNames } from '../parts/applicant-kind-names.ts';
import { serviceLevelNames } from './service-level-names.ts';

type Line = z.infer<typeof queueLineSchema>;

interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly keeps: (line: Line, chosen: string) => boolean;
}

const filters: readonly Filter[] = [
  { name: 'sla', label: '期限', options: serviceLevelNames, keeps: ({ sla }, chosen) => sla === chosen },
  {
    name: 'applicant',
    label: '申込者',
    options: applicantKindNames,
    keeps: ({ applicantKind }, chosen) => applicantKind === chosen,
  },
  {
    name: 'lock',
    label: '担当',
    options: { free: '空いている', mine: '自分', taken: 'ほかの担当者' },
    keeps: ({ lock }, chosen) => (lock ? (lock.isMine ? 'mine' : 'taken') : 'free') === chosen,
  },
  {
    name: 'returned',
    label: '差戻し・返送',
    options: { yes: 'あり', no: 'なし' },
    keeps: ({ timesReturned }, chosen) => timesReturned > 0 === (chosen === 'yes'),
  },
];

const chosenIn = (query: URLSearchParams, { name, options }: Filter): string => {
  const chosen = query.get(name) ?? '';
  return chosen in options ? chosen : '';
};

/** The lines that the filters in the address leave. */
export const filteredLines = (lines: readonly Line[], query: URLSearchParams): Line[] =>
  lines.filter((line) =>
    filters.every((filter) => {
      const chosen = chosenIn(query, filter);
      return chosen === '' || filter.keeps(line, chosen);
    }),
  );

/** What of a queue is shown; it stands in the address, so that it can be kept and passed on. */
export function QueueFilter({ place, query }: { place: string; query: URLSearchParams }) {
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    goInstead(next.size > 0 ? `${place}?${next}` : place);
  };
  return (
    <search class="filters">
      {filters.map((filter) => (
        <label key={filter.name}>
          <span>{filter.label}</span>
          <select value={chosenIn(query, filter)} onChange={(event) => choose(filter.name, event.currentTarget.value)}>
            <option value="">すべて</option>
            {Object.entries(filter.options).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  );
}
