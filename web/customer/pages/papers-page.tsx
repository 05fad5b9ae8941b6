export function PapersPage(_: { applicationId: string }) {
  return <p>papers</p>;
}
