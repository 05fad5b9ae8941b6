/** An app client of a user pool: a public client (no secret) of the authorization code flow with PKCE. */
export interface ClientSpec {
  clientId: string;
  callbackUrls: string[];
  logoutUrls: string[];
  scopes: string[];
  /** 3600 when absent. */
  accessTokenSeconds?: number;
  /** 30 days when absent, as in Cognito. */
  refreshTokenSeconds?: number;
}

/** What the template says about one Cognito user pool, as far as signing in is concerned. */
export interface PoolSpec {
  poolId: string;
  name: 'customers' | 'staff';
  clients: ClientSpec[];
  selfSignUp: boolean;
  groups: string[];
  mfaRequired: boolean;
  /** 12 when absent. */
  minimumPasswordLength?: number;
}
