import type { PaperGuideAnswer } from '#shared/contracts/paper-guide.ts';

type Requirement = PaperGuideAnswer['requirements'][number];
type Way = Requirement['ways'][number];
type Paper = Way['papers'][number];

/** So many are shown at once; the law names many more, and the usual ones come first. */
const shownAtOnce = 3;

const detailsOf = ({ formText, freshnessText, sidesText, maskTexts, noteTexts }: Paper): string =>
  [formText, freshnessText, sidesText, maskTexts.length > 0 && `隠すもの：${maskTexts.join('・')}`, ...noteTexts]
    .filter(Boolean)
    .join('／');

function PaperLines({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul>
      {papers.map((paper) => (
        <li key={paper.name}>
          {paper.name}
          <small>{detailsOf(paper)}</small>
        </li>
      ))}
    </ul>
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
          {papers.length > 1 && (
            <p>
              {index > 0 && 'さらに、'}
              <strong>{papers[0]?.countText}</strong>
            </p>
          )}
          <PaperLines papers={papers.slice(0, shownAtOnce)} />
          {papers.length > shownAtOnce && (
            <details>
              <summary>ほかに使える書類（{papers.length - shownAtOnce}種類）</summary>
              <PaperLines papers={papers.slice(shownAtOnce)} />
            </details>
          )}
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
      {others.length > 0 && (
        <details>
          <summary>上の書類がない場合の、別のそろえ方（{others.length}通り）</summary>
          {others.map((way, index) => (
            <section key={way.text}>
              <h4>別のそろえ方 {index + 1}</h4>
              <WayView way={way} />
            </section>
          ))}
        </details>
      )}
    </li>
  );
}
