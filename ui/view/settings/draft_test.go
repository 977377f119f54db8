package settings

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/ui/view"
)

// ofNumbers are settings of a file whose target is whole numbers.
const ofNumbers = "--csv ../../../data/session/testdata/people.csv --target visits --features bmi"

// lines are sessions in which each setting of a panel applies at least once.
func lines() []string {
	list := []string{
		"iris --test-fraction 0.3", "moons --hidden 3,2 --activation relu,tanh", "xor --hidden 0", "diabetes", "mazur", "xor --no-bias true", "curve",
		"diabetes " + ofNumbers,
	}
	for _, name := range network.OptimizerNames() {
		list = append(list, "xor --optimizer "+name)
	}
	for _, name := range network.ScheduleNames() {
		list = append(list, "xor --schedule "+name)
	}
	for _, name := range network.InitializerNames() {
		list = append(list, "xor --init "+name)
	}
	return list
}

// Every setting that a panel has can be reached and changed by keys alone, and enter makes
// what the line does.
func TestEverySettingCanBeChangedByKeys(t *testing.T) {
	changed := map[string]bool{}
	for _, line := range lines() {
		rows := newDraft(sessiontest.Line(t, line)).rows()
		everyRowIsReached(t, line, rows)
		for i := range rows {
			for _, keys := range [][]string{{"right"}, {"left"}, {"tab", "down"}} {
				if name := changeByKeys(t, line, i, keys); name != "" {
					changed[name] = true
				}
			}
		}
	}
	for _, s := range session.Settings() {
		if s.Group != "" && !changed[s.Names()[0]] {
			t.Errorf("%s cannot be changed", s.Names()[0])
		}
	}
}

// everyRowIsReached fails unless ↓ goes through all rows.
func everyRowIsReached(t *testing.T, line string, rows []row) {
	t.Helper()
	d, v := opened(t, line)
	press(t, d, v, slices.Repeat([]string{"up"}, len(rows))...)
	for i := range rows {
		if seen, here := v.rows(); here != i || seen[here].id() != rows[i].id() {
			t.Fatalf("%s: ↓ leads to %s, not to %s", line, seen[here].id(), rows[i].id())
		}
		press(t, d, v, "down")
	}
}

// changeByKeys changes the setting of a row by keys and makes the change. It returns the
// name of the setting, empty if the keys changed nothing or what cannot be.
func changeByKeys(t *testing.T, line string, i int, keys []string) (name string) {
	t.Helper()
	d, v := opened(t, line)
	do(t, d, fmt.Sprintf("row %d", i+1))
	press(t, d, v, keys...)
	if len(v.draft.changes) == 0 || v.draft.err != nil {
		return ""
	}
	want, set := v.draft.made.Session, v.draft.line()
	name = v.draft.changes[len(v.draft.changes)-1].name
	v.list = nil
	press(t, d, v, "enter")
	if d.View() != "network" || d.Seen().Run != 2 {
		t.Fatalf("%s: after %q this is run %d in %s", line, set, d.Seen().Run, d.View())
	}
	typed, _ := opened(t, line)
	do(t, typed, set)
	for _, got := range []*session.Session{d.Seen().Next.Setup.Session, typed.Seen().Next.Setup.Session} {
		if diff := session.Diff(got, want); len(diff) > 0 {
			t.Errorf("%s: %q differs from the panel by %v", line, set, diff)
		}
	}
	return name
}

// Whatever is pressed, nothing changes before enter.
func TestNothingChangesBeforeEnter(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d, v := opened(t, rapid.SampledFrom([]string{"moons --hidden 3,2", "diabetes", "iris --batch 20 --optimizer adam"}).Draw(r, "session"), "goto 3")
		before := d.Moment()
		keys := []string{"up", "down", "left", "right", "tab", "+", "x", "1", "0", "5", ".", ",", "/", "-", "e", "backspace", "esc", "u", "pgdown"}
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 40).Draw(r, "keys") {
			if line, taken := v.Type(key, d.Seen()); taken {
				if line != "" {
					if result := d.Do(line); result.Err != nil {
						r.Fatalf("%s types %q: %v", key, line, result.Err)
					}
				}
				v.Prepare(d.Seen(), view.Frame{})
				continue
			}
			i := slices.IndexFunc(v.Keys(), func(k view.Key) bool { return slices.Contains(k.Keys, key) })
			if i < 0 {
				continue // It has its meaning of everywhere.
			}
			if result := d.Do(v.Keys()[i].Line); result.Err != nil {
				r.Fatalf("%s: %v", key, result.Err)
			}
			v.Prepare(d.Seen(), view.Frame{})
			if seen := v.draft.rows(); len(seen) < 10 {
				r.Fatalf("there are %d rows", len(seen))
			}
		}
		after := d.Moment()
		if after.Setup != before.Setup || after.Next != before.Next || after.Position != before.Position || after.Run != before.Run || after.Step != before.Step {
			r.Fatalf("something changed")
		}
	})
}

// What is typed is a number of any form, or layers.
func TestValuesAreTyped(t *testing.T) {
	for _, c := range []struct{ session, row, keys, line string }{
		{"diabetes", "lr", "2 0", "set lr 20"},
		{"diabetes", "lr", "1 / 3", "set lr 1/3"},
		{"diabetes", "lr", "0 , 5", "set lr 0,5"},
		{"diabetes", "lr", "5 left 2 right 0", "set lr 250"},
		{"diabetes", "lr", "5 7 backspace", "set lr 5"},
		{"diabetes", "lr", "2", "set "}, // That is how it is.
		{"diabetes", "lr", "2 0 esc", "set "},
		{"diabetes", "batch", "3", "set batch 3"},
		{"diabetes", "layer 1", "8", "set hidden 8"},
		{"diabetes", "layer 1", "4 , 2", "set hidden 4,2"},
		{"moons --hidden 3,2 --activation relu,tanh", "layer 1", "8", "set hidden 8,2"},
		{"moons --hidden 3,2 --activation relu,tanh", "layer 1", "0", "set hidden 2 and activation tanh"},
		{"moons --hidden 3,2", "layer 2", "0 5 down", "set hidden 3,5"},
		{"moons --hidden 3,2", "layer 2", "0 down", "set hidden 3"},
		{"moons --hidden 3,2 --activation relu,tanh", "layer 1", "x", "set hidden 2 and activation tanh"},
		{"moons --hidden 3,2 --activation relu,tanh", "layer 2", "+ 7", "set hidden 3,2,7"},
		{"moons --hidden 3,2 --activation relu,tanh", "layer 2", "tab down", "set activation relu"},
		{"moons --hidden 3,2", "add", "5", "set hidden 3,2,5"},
		{"moons --hidden 3,2", "add", "right", "set hidden 3,2,2"},
		{"xor --hidden 0", "add", "4 , 2", "set hidden 4,2"},
		{"moons --hidden 3,2", "layer 1", "right right left left", "set "},
		{"xor --optimizer adam", "optimizer", "right left", "set "},
		{"xor --init normal", "mean", "- 1", "set mean -1"},
		{"moons", "noise", "0 . 2 down 2", "set noise 0.2 and data-seed 2"},
	} {
		d, v := opened(t, c.session)
		v.row = c.row
		press(t, d, v, strings.Fields(c.keys)...)
		if got := v.draft.line(); got != c.line {
			t.Errorf("%s, %s: %s gives %q, want %q", c.session, c.row, c.keys, got, c.line)
		}
	}
}

// What cannot be has a sentence, and leaves everything as it is.
func TestAWrongValueSaysWhatWouldDo(t *testing.T) {
	for _, c := range []struct{ row, keys, says string }{
		{"lr", "1 / 0", "has no value: 1/3 or 0.33 would have one"},
		{"lr", "- 1", "a number above 0"},
		{"lr", "1 e", "is no number"},
		{"layer 1", "5 0 0 0", `"5000": want units of 1 to 4096`},
		{"batch", "1 . 5", "a whole number"},
		{"test-fraction", "2", "a number from 0 to below 1"},
	} {
		d, v := opened(t, "diabetes", "goto 3")
		v.row = c.row
		press(t, d, v, strings.Fields(c.keys)...)
		pic := &picture{draft: v.draft, field: v.field}
		if says, _ := pic.pressing(); !strings.Contains(says, c.says) || len(v.draft.changes) > 0 {
			t.Errorf("%s: %s says %q, want %q; changed are %v", c.row, c.keys, says, c.says, v.draft.changes)
		}
		if _, taken := v.Type("enter", d.Seen()); !taken || v.field == nil {
			t.Errorf("%s: %s: enter takes a wrong value", c.row, c.keys)
		}
	}
}

// Settings that do not go together say so, and enter is refused with the same sentence.
func TestSettingsThatDoNotGoTogether(t *testing.T) {
	d, v := opened(t, "mazur", "goto 3")
	v.row = "add"
	press(t, d, v, "right")
	if v.draft.err == nil {
		t.Fatal("given weights fit a network with another layer")
	}
	r := d.Do("change")
	if r.Err == nil || !strings.Contains(r.Err.Error(), v.draft.complaint()) || d.Seen().Next.Run != 2 {
		t.Errorf("the panel says %q, enter %v", v.draft.complaint(), r.Err)
	}
}

// Three changes are not dropped without a question.
func TestSeveralChangesAreDroppedOnlyWhenAsked(t *testing.T) {
	d, v := opened(t, "diabetes", "goto 3")
	press(t, d, v, "right", "down", "down", "left", "down", "right")
	if n := len(v.draft.changes); n != 3 {
		t.Fatalf("there are %d changes: %s", n, v.draft.line())
	}
	if _, taken := v.Type("esc", d.Seen()); !taken {
		t.Error("esc drops three changes at once")
	}
	if says, _ := (&picture{draft: v.draft, asked: v.asked}).pressing(); !strings.Contains(says, "esc again drops 3 changes") {
		t.Errorf("esc says %q", says)
	}
	if _, taken := v.Type("esc", d.Seen()); taken || len(v.draft.changes) > 0 {
		t.Error("esc again does not drop the changes")
	}
}

// A change of the optimiser drops what was changed of the old one, as the command does.
func TestDetailsOfAnotherOptimizerAreDropped(t *testing.T) {
	d, v := opened(t, "xor --optimizer adam")
	v.set(t, [2]string{"beta1", "0.5"}, [2]string{"optimizer", "momentum"}, [2]string{"momentum", "0.5"})
	if got, want := v.draft.line(), "set optimizer momentum and momentum 0.5"; got != want {
		t.Errorf("the line is %q, want %q", got, want)
	}
	do(t, d, v.draft.line())
}

// The details of a setting follow it.
func TestDetailsFollowTheirSetting(t *testing.T) {
	ids := []string{}
	for _, r := range newDraft(sessiontest.Line(t, "moons --hidden 3,2 --optimizer adam --schedule step --init uniform --test-fraction 0.3")).rows() {
		ids = append(ids, r.id())
	}
	want := "layer 1 layer 2 output bias add loss optimizer beta1 beta2 epsilon lr schedule gamma every batch shuffle train_biases l1 l2 init low high seed data samples noise data-seed scale test-fraction"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("the rows are\n%s, want\n%s", got, want)
	}
}

// The last line says what enter does, from where, and to which runs.
func TestWhatEnterDoesIsSaid(t *testing.T) {
	for _, c := range []struct {
		session string
		at      []string
		changes [][2]string
		says    string
	}{
		{"diabetes", []string{"goto 20"}, [][2]string{{"lr", "20"}}, "makes the change: training goes on from epoch 20 with the same weights, as run 2. Run 1 is kept."},
		{"diabetes", []string{"goto 20"}, [][2]string{{"optimizer", "adam"}, {"lr", "1"}}, "makes both changes: training goes on from epoch 20 with the same weights and fresh buffers, as run 2. Run 1 is kept."},
		{"iris --batch 40", []string{"goto 2", "step"}, [][2]string{{"lr", "1"}}, "makes the change: training goes on from step 9 with the same weights, as run 2. Run 1 is kept."},
		{"iris --batch 40", []string{"goto 2", "step"}, [][2]string{{"batch", "10"}}, "makes the change: training goes on from the end of epoch 3 with the same weights, as run 2. Run 1 is kept."},
		{"diabetes", []string{"goto 20", "set lr 1"}, [][2]string{{"lr", "3"}, {"seed", "7"}}, "makes both changes: training starts over at epoch 0, because of seed, as run 3. Run 2 is kept."},
	} {
		d, v := opened(t, c.session, c.at...)
		v.set(t, c.changes...)
		if got := v.draft.whatEnterDoes(d.Seen()); got != c.says {
			t.Errorf("%v: enter %s\nwant %s", c.changes, got, c.says)
		}
	}
}

// Without a change of the row, u takes back the last change that was made.
func TestUTakesBackTheRowOrTheLastChange(t *testing.T) {
	d, v := opened(t, "diabetes", "goto 3", "set lr 1")
	press(t, d, v, "right", "down", "down", "left", "up", "up", "u")
	if got, want := v.draft.line(), "set batch 1024"; got != want {
		t.Errorf("after u there is %q, want %q", got, want)
	}
	press(t, d, v, "u")
	if d.Seen().Run != 1 || v.draft.line() != "set batch 1024" {
		t.Errorf("u leads to run %d, with %q", d.Seen().Run, v.draft.line())
	}
}

// Lines take any value of a row, by number, name or yes and no, so that a script can do what
// keys do.
func TestAnyValueIsTakenByALine(t *testing.T) {
	for _, c := range []struct{ session, row, value, line string }{
		{"diabetes", "lr", "0.5", "set lr 0.5"},
		{"diabetes", "lr", "1/3", "set lr 1/3"},
		{"diabetes", "optimizer", "adam", "set optimizer adam"},
		{"diabetes", "shuffle", "yes", "set shuffle true"},
		{"diabetes", "bias", "off", "set bias false"},
		{"diabetes", "layer 1", "4,2", "set hidden 4,2"},
		{"diabetes", "layer 1", "relu", "set activation relu"},
		{"diabetes", "output", "tanh", "set output tanh"},
		{"diabetes", "add", "3", "set hidden 2,3"},
		{"diabetes", "seed", "77", "set seed 77"},
	} {
		d, v := opened(t, c.session)
		v.row = c.row
		do(t, d, "value "+c.value)
		if got := v.draft.line(); got != c.line {
			t.Errorf("%s: value %s gives %q, want %q", c.row, c.value, got, c.line)
		}
	}
	for _, c := range []struct{ row, value, says string }{
		{"lr", "fast", `value "fast" is no number: 0.5 or 1/3 would be one`},
		{"lr", "1/0", "has no value"},
		{"optimizer", "adm", `did you mean "adam"?`},
		{"shuffle", "perhaps", `value shuffle is on or off, not "perhaps"`},
		{"layer 1", "5000", "want units of 1 to 4096"},
		{"lr", "", "value needs up, down, type, or a value: a number above 0"},
	} {
		d, v := opened(t, "diabetes")
		v.row = c.row
		if r := d.Do("value " + c.value); r.Err == nil || !strings.Contains(r.Err.Error(), c.says) || len(v.draft.changes) > 0 {
			t.Errorf("%s: value %s: %v, want %q", c.row, c.value, r.Err, c.says)
		}
	}
}

// What was typed is a line when the field is left, before that of the key that leaves it.
func TestWhatIsTypedBecomesALine(t *testing.T) {
	for _, c := range []struct{ keys, key, line string }{
		{"0 . 5", "enter", "value 0.5; change"},
		{"0 . 5", "down", "value 0.5; row next"},
		{"1 / 3", "tab", "value 1/3; choices"},
	} {
		d, v := opened(t, "diabetes")
		press(t, d, v, strings.Fields(c.keys)...)
		if line, taken := v.Type(c.key, d.Seen()); line != c.line || !taken {
			t.Errorf("%s %s types %q, want %q", c.keys, c.key, line, c.line)
		}
	}
}
