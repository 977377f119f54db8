package main_test

import (
	"os"
	"path/filepath"
	"testing"
)

// What a person changes is there again the next time, and a wrong file stops nothing.
func TestWhatAPersonChangesIsKept(t *testing.T) {
	home := t.TempDir()
	env := []string{"BACKSTEP_NO_CONFIG=", "HOME=" + home, "XDG_CONFIG_HOME=" + filepath.Join(home, "config")}
	path := filepath.Join(home, "config", "backstep", "config.toml")

	term := open(t, 80, 24, env)
	term.see("who has diabetes", "press →") // The opening page, on the first start.
	term.press("D", "q")
	if status := term.exit(); status != 0 {
		t.Fatalf("exit status %d", status)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "digits = 6\nwelcome = \"seen\"\n" {
		t.Fatalf("the file is %q, %v", text, err)
	}

	term = open(t, 80, 24, env, "--do", "next phase")
	term.see("4 of 6 digits")
	term.press("q")
	term.exit()

	if err := os.WriteFile(path, []byte("digits = six\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	term = open(t, 80, 24, env)
	term.see("what you change is not kept")
	term.press("\x1b[C")
	term.see("0.9180")
	term.press("D", "q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if text, _ := os.ReadFile(path); string(text) != "digits = six\n" {
		t.Errorf("the file is %q", text)
	}
}

// What cannot be kept any more is said on the screen.
func TestAChangeThatIsNotKeptIsSaid(t *testing.T) {
	home := t.TempDir()
	folder := filepath.Join(home, "config", "backstep")
	term := open(t, 80, 24, []string{"BACKSTEP_NO_CONFIG=", "HOME=" + home, "XDG_CONFIG_HOME=" + filepath.Dir(folder)})
	term.see("press →")
	if err := os.MkdirAll(filepath.Join(folder, "config.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	term.press("D")
	term.see("what you change is not kept")
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
