import { type SiteSettings, siteSettingsSchema } from '#shared/contracts/site-settings.ts';

let loading: Promise<SiteSettings> | undefined;

/** Reads the settings of the stage once; a failed reading is tried again by the next caller. */
export const loadSiteSettings = (): Promise<SiteSettings> => {
  loading ??= fetch('/settings.json')
    .then(async (response) => siteSettingsSchema.parse(await response.json()))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
};
