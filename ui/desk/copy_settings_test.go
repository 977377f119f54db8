package desk_test

import (
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// Every setting can be set, is completed, and is copied.
func TestEverySettingIsSetCompletedAndCopied(t *testing.T) {
	values := sessiontest.Changes(t)
	for _, s := range session.Settings() {
		c, ok := values[sessiontest.ID(s)]
		if !ok {
			continue
		}
		name, value := s.Names()[0], c.Value
		opened := func() *desk.Desk {
			d, first, err := desk.New(sessiontest.Line(t, c.Line), desk.Options{Views: []desk.View{{Name: "network"}}})
			if err != nil {
				t.Fatal(err)
			}
			d.Finish(first)
			return d
		}
		d := opened()
		before := d.Moment().Setup.Session
		do(t, d, "set "+name+" "+value)
		typed, _, _ := strings.Cut(value, " and ")
		if truth, ok := session.Truth(typed); ok && s.Switch() {
			typed = truth
		}
		bare := strings.NewReplacer(`"`, "", "[", "", "]", "", " ", "")
		if bare.Replace(s.Typed(d.Moment().Setup.Session)) != typed {
			t.Errorf("set %s %s makes it %q", name, value, s.Typed(d.Moment().Setup.Session))
		}
		if len(session.Diff(before, d.Moment().Setup.Session)) == 0 {
			t.Errorf("set %s %s changes nothing", name, value)
		}
		again := replayed(t, copied(t, d), opened)
		if d := session.Diff(d.Moment().Setup.Session, again.Moment().Setup.Session); len(d) > 0 {
			t.Errorf("%s: what is copied differs by %v", name, d)
		}
		completed(t, d, s)
	}
}

// completed fails unless the name of a setting and its values are completed.
func completed(t *testing.T, d *desk.Desk, s session.Setting) {
	t.Helper()
	name := s.Names()[0]
	has := func(typed, whole string) bool {
		for _, line := range d.Complete(typed) {
			if strings.TrimSpace(line) == whole {
				return true
			}
		}
		return false
	}
	if !has("set "+name[:1], "set "+name) {
		t.Errorf("set %s is not completed", name)
	}
	for _, choice := range s.Choices() {
		if !has("set "+name+" ", "set "+name+" "+choice) {
			t.Errorf("set %s %s is not completed", name, choice)
		}
	}
}
