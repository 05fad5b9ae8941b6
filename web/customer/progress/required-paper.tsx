import type { PaperGuideAnswer } from '#shared/contracts/paper-guide.ts';
import { dayWords } from '../../parts/date-words.ts';

type Requirement = PaperGuideAnswer['requirements'][number];
type Way = Requirement['ways'][number];
type Paper = Way['papers'][number];

function PaperLine({ paper }: { paper: Paper }) {
  const { name, formText, freshnessText, issuedOnOrAfter, usableUntil, sidesText, maskTexts, noteTexts } = paper;
  const details = [
    formText,
    freshnessText,
    ...(issuedOnOrAfter ? [`${dayWords(issuedOnOrAfter)}以降に発行されたもの`] : []),
    ...(usableUntil ? [`${dayWords(usableUntil)}までに届いたもの`] : []),
    sidesText,
    ...maskTexts,
    ...noteTexts,
  ].filter(Boolean);
  return (
    <li>
      {name}
      <small>{details.join('／')}</small>
    </li>
  );
}

/** Papers of one group stand in each other's place. */
const groupsOf = (papers: readonly Paper[]): Paper[][] => {
  const groups = new Map<number, Paper[]>();
  for (const paper of papers) groups.set(paper.group, [...(groups.get(paper.group) ?? []), paper]);
  return [...groups.values()];
};

function WayView({ way }: { way: Way }) {
  return (
    <>
      {groupsOf(way.papers).map((papers, index) => (
        <div key={papers[0]?.name}>
          <p>
            {index > 0 && 'さらに、'}
            次の中から<strong>{papers[0]?.countText}</strong>
          </p>
          <ul>
            {papers.map((paper) => (
              <PaperLine key={paper.name} paper={paper} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** One thing that papers must prove: why, and every way to do so; the first way is open, the others are folded. */
export function RequiredPaper({ requirement }: { requirement: Requirement }) {
  const { subject, subjectText, purposeText, whyText, citation, state, ways } = requirement;
  const [first, ...others] = ways;
  return (
    <li>
      <h3>
        {subject !== 'application' && `${subjectText}：`}
        {purposeText}
      </h3>
      {state === 'send_again' && <p class="state">もう一度お送りください</p>}
      <p class="hint">
        {whyText}（{citation}）
      </p>
      {first && <WayView way={first} />}
      {others.map((way) => (
        <details key={way.text}>
          <summary>別の方法：{way.text}</summary>
          <WayView way={way} />
        </details>
      ))}
    </li>
  );
}
