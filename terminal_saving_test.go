package main_test

import (
	"encoding/base64"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// openIn starts the program in a folder, on a terminal of 120 × 36.
func openIn(t *testing.T, folder string, args ...string) *terminal {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = folder
	return start(t, 120, 36, &pty.Winsize{Cols: 120, Rows: 36}, blackGround, cmd)
}

// body returns the lines of a screen without the last two, where messages are.
func body(lines []string) string { return strings.Join(lines[:len(lines)-2], "\n") }

// What is saved on the screen opens exactly there, with its curves and its other run, and
// goes on in either.
func TestASavedSessionOpensWhereItWasSaved(t *testing.T) {
	dir := t.TempDir()
	term := openIn(t, dir)
	term.see("initialise")
	term.press(":goto 20; set lr 20; 5 epoch; view curves\r")
	term.see("epoch 25", "η 20")
	term.press("q")
	term.see("run 2 is not saved: s saves, the same again quits")
	term.press(":save try.toml\r")
	before := term.see("saved as try.toml, with 2 runs", "50.0 %")
	term.press("1", left, left)
	forth := body(term.see("epoch 25", "update", "back"))
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}

	term = openIn(t, dir, "try.toml")
	term.until(func(s string) bool { return body(strings.Split(s, "\n")) == body(before) }, "what was saved")
	term.press("1", left, left)
	term.until(func(s string) bool { return body(strings.Split(s, "\n")) == forth }, "two moves back what it showed before")
	term.press(":back epoch\r")
	term.see("epoch 24")
	term.press("u")
	term.see("back before η 20", "epoch 20", "η 2 ")
	term.press(":goto 0\r")
	term.see("initialise")
	term.press(":open xor\r")
	term.see("xor  2-4-1")
	term.press(":open try.tml\r")
	term.see("is neither a session file", "xor  2-4-1")
	term.press("\x03", "q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// Another file is replaced by the second Enter on the same line alone, and flags on a
// saved session make another run of it.
func TestSavingOverAnotherFileIsAsked(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.toml")
	if err := os.WriteFile(other, []byte("[data]\nsource = \"xor\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	term := openIn(t, dir, "--do", "goto 3; set lr 3; goto 4")
	term.see("epoch 4")
	term.press(":save other.toml\r")
	term.see("other.toml is there already")
	if text, err := os.ReadFile(other); err != nil || strings.Contains(string(text), "run") {
		t.Errorf("the file is %s, %v", text, err)
	}
	term.press("\r")
	term.see("saved as other.toml")
	term.press("e", "s")
	term.see("saved as other.toml")
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	term = openIn(t, dir, "other.toml", "--lr", "7")
	term.see("epoch 5", "η 7 from step 6 on, as run 3; u goes back to run 2")
}

// Whether the disk is full or the program is killed while it saves, the old file is whole.
func TestAFailedSaveLeavesTheOldFile(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("a disk that is always full is one of Linux")
	}
	dir := t.TempDir()
	term := openIn(t, dir, "--do", "goto 3; save try.toml; quit now")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	try := filepath.Join(dir, "try.toml")
	before, err := os.ReadFile(try)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/full", filepath.Join(dir, "full.toml")); err != nil {
		t.Fatal(err)
	}
	term = openIn(t, dir, "try.toml", "--do", "set lr 3; goto 5")
	term.see("epoch 5")
	term.press(":save full.toml\r")
	term.see("full.toml is there already")
	term.press("\r")
	term.see("full.toml cannot be written: no space left on device")
	term.press("q")
	term.see("run 2 is not saved")
	term.press("q")
	term.exit()

	if err := os.Rename(try, filepath.Join(dir, "digits.toml")); err != nil {
		t.Fatal(err)
	}
	term = openIn(t, dir, "digits", "--hidden", "2000", "--batch", "10")
	term.see("initialise")
	term.press(":save digits.toml\r")
	term.see("digits.toml is there already")
	term.press("\r")
	beside := filepath.Join(dir, ".backstep-*")
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if left, _ := filepath.Glob(beside); len(left) > 0 {
			break
		}
	}
	_ = term.cmd.Process.Kill()
	term.exit()
	if err := os.Rename(filepath.Join(dir, "digits.toml"), try); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(try); err != nil || string(after) != string(before) {
		t.Errorf("the old file is now\n%.300s\n%v", after, err)
	}
	term = openIn(t, dir, "try.toml")
	term.see("epoch 3")
	term.press("s")
	term.see("saved as try.toml")
	if left, _ := filepath.Glob(filepath.Join(dir, ".backstep-*")); len(left) > 0 {
		t.Errorf("beside it are %v", left)
	}
}

// Ctrl+C and signals end the program at once, whatever is not saved.
func TestSignalsDoNotAskWhatIsNotSaved(t *testing.T) {
	for _, end := range []func(*terminal){
		func(term *terminal) { term.press("\x03") },
		func(term *terminal) { term.press(":sav\x03") },
		func(term *terminal) { _ = term.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		term := openIn(t, t.TempDir(), "--do", "goto 3; set lr 3; goto 4")
		term.see("epoch 4")
		end(term)
		term.exit()
		term.leftCleanly()
	}
}

// What is copied is shown, and given to the terminal.
func TestTheTerminalGetsWhatIsCopied(t *testing.T) {
	term := openIn(t, t.TempDir(), "--do", "goto 20; set lr 20; 5 epoch; next phase")
	term.see("epoch 26", "x of age")
	term.press(":copy\r")
	term.see("backstep diabetes --do 'goto 20")
	const want = "backstep diabetes --do 'goto 20; set lr 20; goto 25; 1 phase'"
	term.until(func(string) bool {
		return strings.Contains(term.sent(), "\x1b]52;c;"+base64.StdEncoding.EncodeToString([]byte(want))+"\a")
	}, "the line for the terminal to keep")
}
