import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DocumentBuckets } from './constructs/document-buckets.ts';
import { EncryptionKeys } from './constructs/encryption-keys.ts';
import { OnboardingTables } from './constructs/onboarding-tables.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { UserPools } from './constructs/user-pools.ts';
import type { FunctionCode } from './function-code.ts';
import type { Settings } from './settings.ts';

interface StorageStackProps extends StackProps {
  readonly settings: Settings;
  readonly functionCode: FunctionCode;
}

/** Everything that holds state. */
export class StorageStack extends Stack {
  readonly keys: EncryptionKeys;
  readonly tables: OnboardingTables;
  readonly documents: DocumentBuckets;
  readonly pools: UserPools;

  constructor(scope: Construct, id: string, { settings, functionCode, ...props }: StorageStackProps) {
    super(scope, id, { ...props, terminationProtection: settings.keepsState });
    this.keys = new EncryptionKeys(this, settings);
    this.tables = new OnboardingTables(this, this.keys, settings);
    this.documents = new DocumentBuckets(this, this.keys, settings);
    // Here and not with the other functions: the pools name it, and the other functions' API names the pools.
    const addTokenClaims = new ServiceFunction(this, {
      name: 'add-token-claims',
      environment: {},
      functionCode,
      settings,
      logKey: this.keys.operations,
    });
    this.pools = new UserPools(this, { settings, addTokenClaims: addTokenClaims.lambda });
    this.#tellPools();
  }

  #tellPools(): void {
    for (const [name, { pool, client, domain }] of Object.entries({
      Customer: this.pools.customers,
      Staff: this.pools.staff,
    })) {
      new CfnOutput(this, `${name}PoolId`, { value: pool.userPoolId });
      new CfnOutput(this, `${name}ClientId`, { value: client.userPoolClientId });
      new CfnOutput(this, `${name}Issuer`, { value: pool.userPoolProviderUrl });
      new CfnOutput(this, `${name}SignInOrigin`, { value: domain.baseUrl() });
    }
  }
}
