/** The look of the sign-in pages and of the mailbox. */
export const stylesheet = `
:root { color-scheme: light; --ink: #1a1a1c; --line: #767676; --key: #0017c1; --bad: #b3000f; --pale: #f2f2f2; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.7 "Noto Sans JP", "Hiragino Sans", sans-serif; }
header, footer { padding: .5rem 1rem; background: var(--pale); }
header p, footer p { margin: 0 auto; max-width: 60rem; }
header { font-weight: 700; }
footer { font-size: .875rem; }
main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main.wide { max-width: 60rem; }
h1 { font-size: 1.75rem; line-height: 1.4; }
a { color: var(--key); text-underline-offset: .2em; }
:focus-visible, .summary:focus { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
.field { margin: 1.5rem 0; }
label { display: block; font-weight: 700; }
.required { color: var(--bad); font-weight: 400; font-size: .875rem; }
.hint { margin: 0; color: #4d4d4d; }
.error { margin: 0; color: var(--bad); font-weight: 700; }
input { width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; border: 1px solid var(--line); border-radius: .5rem; }
input[aria-invalid] { border: 2px solid var(--bad); }
button { min-height: 3rem; padding: .5rem 1.5rem; font: inherit; font-weight: 700; color: #fff; background: var(--key);
  border: 2px solid var(--key); border-radius: .5rem; cursor: pointer; }
button.quiet { color: var(--key); background: #fff; }
form + form { margin-top: 1rem; }
.summary { padding: .5rem 1rem; border: 3px solid var(--bad); border-radius: .5rem; }
.summary h2 { margin: 0; font-size: 1.125rem; }
.summary a { color: var(--bad); }
.notice { padding: .75rem 1rem; border: 2px solid #197a4b; border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem; background: var(--pale); }
iframe { width: 100%; min-height: 30rem; border: 1px solid var(--line); }
`;
