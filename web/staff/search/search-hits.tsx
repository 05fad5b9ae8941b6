import type { SearchHit } from '#shared/contracts/http/search-routes.ts';
import { staffStatusWords } from '#shared/copy/ja/status-words.ts';
import type { SearchedField } from '#shared/domain/search/search-terms.ts';
import { applicantKindNames } from '../parts/applicant-kind-names.ts';
import { CaseLink } from '../parts/case-link.tsx';
import { dateCell, dayOf } from '../parts/time-words.ts';

const fieldNames: Readonly<Record<SearchedField, string>> = {
  application_id: '申込番号',
  reception_number: '受付番号',
  assigned_number: '契約の電話番号',
  corporate_number: '法人番号',
  contact_phone: '連絡先の電話番号',
  corporate_name: '法人名',
  corporate_kana: '法人名のフリガナ',
  trade_name: '屋号',
  person_name: '氏名',
  person_kana: 'フリガナ',
  alias: '契約で使う名前',
  owner_name: '実質的支配者',
  owner_kana: '実質的支配者のフリガナ',
};

const whyOf = ({ matches }: SearchHit): string =>
  matches
    .map(
      ({ field, extent, text }) =>
        `${fieldNames[field]}${text ? `「${text}」` : ''}${extent === 'part' ? '（一部）' : ''}`,
    )
    .join('、');

/** What was found, and why. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <div class="wide">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">受付番号</th>
            <th scope="col">申込者</th>
            <th scope="col">区分</th>
            <th scope="col">状態</th>
            <th scope="col">申込日</th>
            <th scope="col">一致した項目</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.applicationId}>
              <th scope="row">
                <CaseLink of={hit} place={`/cases/${hit.applicationId}`} />
              </th>
              <td>{hit.name}</td>
              <td class="number">{applicantKindNames[hit.applicantKind]}</td>
              <td class="number">{staffStatusWords[hit.status]}</td>
              <td class="number">{dateCell(dayOf(hit.submittedAt))}</td>
              <td>{whyOf(hit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
