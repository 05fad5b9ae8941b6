import type { Town } from '../../postal/find-towns.ts';

/** The towns that a postal code leaves open, and which address they are for. */
export interface OpenTowns {
  readonly address: string;
  readonly towns: readonly Town[];
}

/** Lets the applicant choose between towns, or overwrite an address that was typed before. */
export function TownChoice({ towns, onChoose }: { towns: readonly Town[]; onChoose: (town: Town) => void }) {
  return (
    <fieldset class="towns">
      <legend>この郵便番号の住所です。当てはまるものを選ぶと、住所に入ります。</legend>
      {towns.map((town) => {
        const words = `${town.prefecture}${town.city}${town.town}`;
        return (
          <button type="button" class="button plain" key={words} onClick={() => onChoose(town)}>
            {words}
          </button>
        );
      })}
    </fieldset>
  );
}
