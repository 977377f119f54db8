package ui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/notation"
	"backstep/network/notation/notationtest"
)

// journeyIn is a session and what is done in it, so that most of what the screen has to say is
// said once. The words of keys and of commands are those of golden frames.
type journeyIn struct{ session, keys string }

// inEveryView looks at every view but the landscape, which takes long, and the program.
const inEveryView = " 2 3 4 6 7 c esc b esc B esc enter esc a esc i 1 esc z esc S esc F enter esc esc 0 esc 1"

func journeysIn() []journeyIn {
	return []journeyIn{
		{"diabetes", "? ? ? esc"},
		{"diabetes", ":goto_20 :by_phase right" + inEveryView + " right right right right" + inEveryView + " right right" + inEveryView + " right right right" + inEveryView},
		{"iris --hidden 8,6 --batch 10", ":by_phase e e right right right" + inEveryView + " :phase_δ2" + inEveryView + " e left" + inEveryView},
		{"digits --hidden 32,16 --batch 32", ":by_phase e right right right right right 1 2 7"},
		{"moons --hidden 8,8,8,8 --activation sigmoid --init uniform --test-fraction 0.3", ":goto_60 6 down down down 1 3 4 8"},
		{"moons --hidden 6 --lr 1e200 --activation relu", ":goto_3 6 1"},
		{"iris --hidden 3 --activation relu --lr 5", ":goto_100 6 1 7"},
		{"diabetes", ":goto_300;_goto_20;_set_lr_20;_goto_120;_run_1_68;_edit_y_h1_-1;_goto_300;_set_optimizer_adam_and_lr_0.1;_goto_300 b up up up esc B esc"},
		{"diabetes", ":goto_20 c 2 0 down down down tab up up up esc esc"},
		{"diabetes", ":phase_z2 z . 5 enter . 6 enter h h h esc"},
		{"diabetes", ":phase_∂W2 z . 5 enter 1 enter h h h u u esc"},
		{"diabetes", ":phase_δ1 :why_δ_h1 enter tab enter backspace esc"},
		{"diabetes", ":phase_J S 0 . 9 enter esc"},
		{"diabetes --hidden 2,3,2", ":goto_100 :by_phase left :sample_3 :paths_h1.1 a down down esc"},
		{"diabetes", "d down tab tab esc esc"},
		{"iris --hidden 4", "F right right right enter enter right enter"},
	}
}

// wrongIn are lines that are refused, or answered with a message.
func wrongIn() []string {
	return []string{
		"why δ h1", "paths h1", "solve ŷ = 0.9 by w", "solve J = 0.1 by η", "solve z h1 = 0.5 by w h1 bmi", "explain δ", "explain q", "edit y h1", "predict", "mark",
		"until J < 0.6", "set lr 3", "undo", "edit h1 bmi 1/3", "set hidden 3,3", "run 1", "goto 3", "branch", "into", "notation ng,x", "solve δ h1 = 5 by η",
	}
}

// No text on the screen has a symbol that the book in whose notation it is writes otherwise.
func TestTheScreenIsInItsNotation(t *testing.T) {
	for _, name := range notation.Names()[1:] {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n, err := notation.Parse(name)
			if err != nil {
				t.Fatal(err)
			}
			f := foreign{in: n, stays: typedStays(), seen: map[string]bool{}, found: map[string]bool{}}
			for _, j := range journeysIn() {
				p := openRun(t, 120, 36, plainLook(), sessiontest.Line(t, j.session))
				p.command("notation " + name)
				for _, key := range strings.Fields(j.keys) {
					if line, command := strings.CutPrefix(key, ":"); command {
						p.command(strings.ReplaceAll(line, "_", " "))
					} else {
						p.press(key)
					}
					f.look(p.frame())
				}
			}
			p := openRun(t, 120, 36, plainLook(), sessiontest.Line(t, "diabetes"))
			p.command("notation " + name)
			for _, at := range []string{"goto 5", "phase z2", "phase δ1", "phase ∂W2"} {
				p.command(at)
				for _, line := range wrongIn() {
					p.command(line)
					f.look(p.frame())
					p.press("esc")
				}
			}
			list := []string{}
			for text := range f.found {
				list = append(list, text)
			}
			slices.Sort(list)
			for _, text := range list {
				t.Errorf("%s: %s", name, text)
			}
		})
	}
}

// foreign collects what stands on frames in another notation.
type foreign struct {
	in    notation.Notation
	stays *regexp.Regexp // but for what this matches
	seen  map[string]bool
	found map[string]bool
}

// look looks at the lines of a frame that were not on one before.
func (f *foreign) look(frame string) {
	for line := range strings.SplitSeq(frame, "\n") {
		if f.seen[line] {
			continue
		}
		f.seen[line] = true
		for _, text := range notationtest.Foreign(f.in, f.stays.ReplaceAllString(line, " "), false) {
			f.found[text] = true
		}
	}
}

// typedStays finds what stays as a person types it: the footer with its keys, keys before what they
// do, commands after a colon or "such as", and the numbers and conditions that commands take. Marks
// of classes on the surface are letters too.
func typedStays() *regexp.Regexp {
	return regexp.MustCompile(`(?m)` + strings.Join([]string{
		`^.*(  [?] help|  esc (leave|back)).*$`, `^ *[a-zA-Z?:]( [a-zA-Z])*  .*$`, `such as .*$`, `:(why|explain|solve|edit|paths|phase|restart|set|until) [^.;│]*`, `until ".*$`,
		`want one of .*$`, `.*a, δ, ŷ, J, w, b, ∂w.*$`, `brings it, z asks`, `is not asked for: z.*$`, `w b x r`, `want w, b, x or η`, `[A-Ca-c■×●]{8,}`,
	}, "|"))
}
