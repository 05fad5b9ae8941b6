import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../styles/base.css';
import '../styles/staff.css';
import { render } from 'preact';
import { StaffApp } from './staff-app.tsx';

const page = document.getElementById('page');
if (page) {
  page.textContent = '';
  render(<StaffApp />, page);
}
