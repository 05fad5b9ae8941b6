export function ApplicationPage(_: { applicationId: string }) {
  return <p>application</p>;
}
