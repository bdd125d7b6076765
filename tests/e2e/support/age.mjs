// The ordinary age program, as somebody without Semainier would use it.

import { execFileSync } from "node:child_process";

/** Whether the program is here, and `script`, which gives it a terminal to ask at. */
export function hasAge() {
  try {
    for (const name of ["age", "script"]) execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Decrypts a file into another. The program asks its terminal for the passphrase. */
export function decrypt(file, into, passphrase) {
  const command = `age -d -o '${into}' '${file}'`;
  execFileSync("script", ["-qec", command, "/dev/null"], { input: `${passphrase}\n`, stdio: ["pipe", "ignore", "ignore"], timeout: 60_000 });
}
