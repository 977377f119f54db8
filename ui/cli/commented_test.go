package cli

import (
	"os"
	"strings"
	"testing"

	"backstep/ui"
	"backstep/ui/desk"
)

// The comments of a session file are a person's own, so that nothing drops them unasked.
func TestCommentsAreNotLostUnasked(t *testing.T) {
	t.Chdir(t.TempDir())
	text := ok(t, "init", "xor")
	rewrite(t, "my.toml", text)
	setup, err := files{}.Open("my.toml")
	if err != nil {
		t.Fatal(err)
	}
	d, err := ui.NewDeskWith(setup, files{}, desk.Opened{Arguments: []string{"my.toml"}, File: "my.toml"})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(d.Do("goto 5"))
	for _, line := range []string{"save", "goto 5", "save my.toml"} {
		r := d.Finish(d.Do(line))
		if asked := r.Err != nil && strings.Contains(r.Err.Error(), "my.toml has comments, which would be lost; "); asked != (line != "goto 5") {
			t.Errorf("%s: %+v", line, r)
		}
	}
	if err := command("train", "my.toml", "--epochs", "1", "--save", "my.toml"); err.status != 2 || !strings.Contains(err.err, "the file has comments, which would be lost") {
		t.Errorf("train: status %d, %s", err.status, err.err)
	}
	if now, err := os.ReadFile("my.toml"); err != nil || string(now) != text {
		t.Errorf("the file has changed: %v", err)
	}
	for _, line := range []string{"save my.toml", "save"} { // Then there are none.
		if r := d.Finish(d.Do(line)); r.Err != nil {
			t.Errorf("%s: %v", line, r.Err)
		}
	}
}
