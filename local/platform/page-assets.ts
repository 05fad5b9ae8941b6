/** The style of the platform's own pages. */
export const stylesheet = `
:root { color-scheme: light; font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif; line-height: 1.7; color: #1a1a1c; }
body { margin: 0; background: #f8f8fb; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.4; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #b4b4b9; }
h3 { font-size: 1.05rem; margin-bottom: .25rem; }
a { color: #0017c1; text-underline-offset: .2em; } a:focus-visible, button:focus-visible { outline: 4px solid #000; outline-offset: 2px; background: #ffd43d; }
table { border-collapse: collapse; width: 100%; background: #fff; } th, td { border: 1px solid #d8d8db; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f1f1f4; } code { font-family: ui-monospace, monospace; font-size: .9em; }
button { font: inherit; min-height: 44px; padding: .3rem 1rem; border: 1px solid #0017c1; border-radius: 8px; background: #fff; color: #0017c1; cursor: pointer; }
img.workflow { width: 100%; height: auto; border: 1px solid #d8d8db; background: #fff; } .links li { margin: .3rem 0; } .method { font-weight: bold; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
`;

/** The only script of the platform's own pages: it sends the buttons of the clock as JSON. */
export const pageScript = `
for (const button of document.querySelectorAll('button[data-path]')) {
  button.addEventListener('click', async () => {
    for (const each of document.querySelectorAll('button')) each.disabled = true;
    document.querySelector('#state').textContent = '実行しています…';
    await fetch(button.dataset.path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.body });
    location.reload();
  });
}
`;
