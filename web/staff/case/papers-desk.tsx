import { goInstead } from '../../parts/routing.ts';
import { InspectionPanel } from '../inspection/inspection-panel.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { ScanViewer } from '../viewer/scan-viewer.tsx';
import { useCase } from './case-context.ts';
import { DeskList, deskSections } from './desk-list.tsx';
import { Acts, Decision, Questions, Risks, Values } from './lazy-panels.tsx';

/** The papers, one of them in the viewer, and beside it what is to be checked: three columns on a wide screen. */
export function PapersDesk({ section }: { section: string | undefined }) {
  const { staffCase } = useCase();
  const { applicationId, papers } = staffCase;
  const sections = deskSections(staffCase);
  const present = section && sections.includes(section) ? section : (sections[0] ?? 'decision');
  const paper = papers.find(({ paperId }) => paperId === present);
  const move = (by: number) => {
    // The address is ahead of what is drawn when a key is pressed twice.
    const here = sections.indexOf(location.hash.split('/').at(-1) ?? '');
    const next = sections[(here < 0 ? sections.indexOf(present) : here) + by];
    if (next) goInstead(`/cases/${applicationId}/papers/${next}`);
  };
  useShortcuts([
    { keys: ['KeyN'], name: 'N', does: '次の書類・項目へ', run: () => move(1) },
    { keys: ['KeyP'], name: 'P', does: '前の書類・項目へ', run: () => move(-1) },
  ]);
  return (
    <div class="desk">
      <DeskList present={present} />
      {paper ? <ScanViewer key={present} paper={paper} /> : <Values />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section class="panel" aria-label="確認の内容" tabIndex={0}>
        {paper && <InspectionPanel key={present} paper={paper} />}
        {present === 'questions' && <Questions />}
        {present === 'acts' && <Acts />}
        {present === 'risks' && <Risks />}
        {present === 'decision' && <Decision />}
      </section>
    </div>
  );
}
