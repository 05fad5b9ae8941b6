import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../styles/base.css';
import '../styles/customer.css';
import { render } from 'preact';
import { CustomerApp } from './customer-app.tsx';

const page = document.getElementById('page');
if (page) {
  page.textContent = '';
  render(<CustomerApp />, page);
}
