import { useEffect, useState } from 'preact/hooks';

/** Where in a face somebody is: what stands behind `#`, so that one static file serves every place. */
export interface Place {
  /** The parts of the path: `#/applications/1/papers` is `['applications', '1', 'papers']`. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

const readPlace = (): Place => {
  const [path = '', search] = location.hash.slice(1).split('?');
  return { parts: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(search) };
};

/** The present place; the page is drawn anew when a link or the back button changes it. */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const follow = () => setPlace(readPlace());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
};

/** Goes to a place, as a link would. */
export const goTo = (place: string): void => {
  location.hash = place;
};

/** Goes to a place that takes this one's place in the history: the back button does not return to a dead end. */
export const goInstead = (place: string): void => location.replace(`#${place}`);
