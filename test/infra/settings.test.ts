import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#infra/content-security-policy.ts';
import { settingsOf, stages } from '#infra/settings.ts';

describe('the settings', () => {
  it.each(stages)('of %s are complete and in Tokyo', (stage) => {
    expect(settingsOf(stage)).toMatchObject({ stage, region: 'ap-northeast-1' });
  });

  it('let the address of the pages be given anew, but only as an origin', () => {
    expect(settingsOf('local', { siteOrigin: 'http://127.0.0.1:5000' }).siteOrigin).toBe('http://127.0.0.1:5000');
    expect(() => settingsOf('local', { siteOrigin: 'http://127.0.0.1:5000/' })).toThrow('Invalid');
  });

  it('refuse what they do not know', () => {
    expect(() => settingsOf('production', { siteOrign: 'https://clocall.example' })).toThrow('siteOrign');
  });

  it('keep the state of production, watch it, and check its templates', () => {
    expect(settingsOf('production')).toMatchObject({ keepsState: true, isChecked: true, hasEdge: true });
    expect(settingsOf('production').alarmsMail).toBeDefined();
  });
});

describe('the Content-Security-Policy', () => {
  const origins = { signIn: ['https://sign-in.example'], documents: ['https://scans.example'] };

  it('lets the pages of customers talk to the API and the sign-in only', () => {
    const policy = contentSecurityPolicy('customer', origins);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://sign-in.example;");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('scans.example');
  });

  it('lets the pages of staff show scans as well', () => {
    const policy = contentSecurityPolicy('staff', origins);
    expect(policy).toContain("img-src 'self' data: blob: https://scans.example");
    expect(policy).toContain("connect-src 'self' https://sign-in.example https://scans.example");
    expect(policy).toContain("worker-src 'self'");
  });

  it('allows no inline script or style and no evaluation to anybody', () => {
    for (const face of ['customer', 'staff'] as const) {
      expect(contentSecurityPolicy(face, origins)).not.toMatch(/unsafe|\*/);
    }
  });
});
