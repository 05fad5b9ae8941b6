import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../styles/base.css';
import '../styles/customer.css';
import { render } from 'preact';
import { StatusApp } from './status-app.tsx';

const page = document.getElementById('page');
if (page) {
  page.textContent = '';
  render(<StatusApp />, page);
}
