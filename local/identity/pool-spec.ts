/** An app client of a user pool: a public client (no secret) of the authorization code flow with PKCE. */
export interface ClientSpec {
  clientId: string;
  callbackUrls: string[];
  logoutUrls: string[];
  scopes: string[];
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
}

/** What the template says about one Cognito user pool, as far as signing in is concerned. */
export interface PoolSpec {
  poolId: string;
  /** Which of the two pools of the product this is. */
  name: 'customers' | 'staff';
  clients: ClientSpec[];
  selfSignUp: boolean;
  groups: string[];
  mfaRequired: boolean;
  minimumPasswordLength: number;
}
