import type { SettingsTable } from './settings.ts';

/** HTML gives `hidden` a meaning of its own, so that setting is written out. */
const renamed: Readonly<Record<string, string>> = { hidden: 'hidden-size' };

export function attributeName(setting: string): string {
  return renamed[setting] ?? setting;
}

/** One setting of a lab as an attribute and a property of its element. */
export interface SettingAttribute {
  readonly setting: string;
  readonly attribute: string;
  readonly property: string;
}

export function settingAttributes(table: SettingsTable): readonly SettingAttribute[] {
  return Object.keys(table).map((setting) => {
    const attribute = attributeName(setting);
    const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return { setting, attribute, property };
  });
}
