package cli

import (
	"strings"
	"testing"
)

// What init prints is a session file: training it gives what training the session gives.
func TestInitPrintsASession(t *testing.T) {
	text := ok(t, "init", "xor", "--hidden", "3", "--schedule", "exponential")
	path := file(t, "my.toml", text)
	got := ok(t, "trace", path, "--epochs", "3")
	want := ok(t, "trace", "xor", "--hidden", "3", "--schedule", "exponential", "--epochs", "3")
	if got != want {
		t.Errorf("the traces differ:\n%s\n%s", got, want)
	}
	if again := ok(t, "init", path); again != text {
		t.Errorf("init of what init printed prints\n%s", again)
	}
}

func TestInitOfAFileThatIsNotThere(t *testing.T) {
	r := command("init", "my new.toml")
	if want := `backstep: my new.toml does not exist; to make it: backstep init > "my new.toml"`; r.status != exitUsage || strings.TrimSpace(r.err) != want {
		t.Errorf("%d: %s, want %s", r.status, r.err, want)
	}
}
