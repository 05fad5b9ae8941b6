/** The thin bar above every page, on one machine only: the virtual clock, the mailbox, and a sign-in as each person. */

const refreshEveryMs = 5000;

const timeOf = (instant) =>
  new Intl.DateTimeFormat('ja-JP', {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(instant));

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const post = (path, body) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const now = element('strong');
const next = element('span');
const said = element('span', { role: 'status' });

const show = ({ clock }) => {
  now.textContent = timeOf(clock.now);
  next.textContent = clock.nextTimerAt ? `次の予定 ${timeOf(clock.nextTimerAt)}` : '次の予定なし';
};

const move = async (body) => {
  said.textContent = '時計を進めています…';
  const response = await post('/local/clock', body);
  if (response.ok) show(await response.json());
  said.textContent = response.ok ? '' : '時計を進められませんでした';
  // Whatever waits on the page asks again when it is looked at.
  document.dispatchEvent(new Event('visibilitychange'));
};

const people = element('select', { ariaLabel: 'サインインする人' });

const signIn = async () => {
  said.textContent = 'サインインしています…';
  sessionStorage.setItem('local.person', people.value);
  const response = await post('/local/sign-in', { role: people.value });
  said.textContent = response.ok ? '' : 'サインインできませんでした。しばらく待ってからお試しください';
  if (!response.ok) return;
  const { accounts } = await response.json();
  const isStaff = accounts.some(({ role, pool }) => role === people.value && pool === 'staff');
  location.assign(isStaff ? '/staff/#/sign-in' : '/#/sign-in');
};

const button = (label, act) => element('button', { type: 'button', textContent: label, onclick: act });

const state = await (await fetch('/local/state.json')).json();
people.append(...state.accounts.map(({ role, label }) => element('option', { value: role, textContent: label })));
// Who was chosen last stays chosen on the page that follows.
const chosen = sessionStorage.getItem('local.person');
if (chosen) people.value = chosen;
show(state);

document.body.prepend(
  element(
    'aside',
    { className: 'local-bar', ariaLabel: 'この端末での動作確認' },
    element('span', {}, '時計 ', now, '　', next),
    button('次の予定まで進める', () => move({ advanceToNext: true })),
    button('1日進める', () => move({ advanceBySeconds: 86_400 })),
    element('span', {}, people, ' ', button('この人でサインイン', signIn)),
    element('a', { href: '/mailbox', textContent: 'メール受信箱' }),
    element('a', { href: '/local/', textContent: '操作盤' }),
    said,
  ),
);

setInterval(async () => {
  if (document.hidden) return;
  const response = await fetch('/local/state.json').catch(() => undefined);
  if (response?.ok) show(await response.json());
}, refreshEveryMs);
