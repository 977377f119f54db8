package view_test

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/viewtest"
)

// Whatever was changed in the middle of a run, each view shows every moment of it the same
// before and after it was elsewhere, and as it does without having been anywhere.
func TestViewsAcrossForks(t *testing.T) {
	for _, change := range []string{
		"set lr 20", "set optimizer adam", "set batch 2", "set loss mse", "set shuffle yes", "set l2 0.1", "edit h1 bmi 3", "set train_biases no",
	} {
		t.Run(change, func(t *testing.T) {
			made := "goto 40; goto 12; " + change + "; goto 30; "
			for _, v := range views() {
				open := func(script string) *viewtest.Screen {
					s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 120, H: 36}, views()...)
					s.Do(made + script + "view " + v.Name())
					return s
				}
				back, on := open("goto 8; ").Frame(), open("goto 20; ").Frame()
				s := open("goto 8; ")
				for range 2 {
					if s.Frame() != back {
						t.Fatalf("%s: before the fork it shows\n%s\nwant\n%s", v.Name(), s.Frame(), back)
					}
					s.Do("goto 20")
					if s.Frame() != on {
						t.Fatalf("%s: after the fork it shows\n%s\nwant\n%s", v.Name(), s.Frame(), on)
					}
					s.Do("goto 8")
				}
			}
		})
	}
}

// A change may give the network another shape, the optimiser other buffers, or the data
// other inputs. Every view goes from one to the other and back, at the beginning too.
func TestViewsAfterAChangeOfShape(t *testing.T) {
	for _, c := range []struct{ session, change string }{
		{"diabetes", "set optimizer adam"},
		{"diabetes --optimizer momentum", "set optimizer sgd"},
		{"diabetes", "edit h1 bmi 3"},
		{"diabetes", "set bias no"},
		{"diabetes --no-bias true", "set bias yes"},
		{"diabetes", "set hidden 3,2"},
		{"moons --hidden 4", "set hidden 0"},
		{"diabetes", "set batch 1"},
		{"iris --hidden 3", "set data xor and output sigmoid and loss bce"},
		{"xor", "set data iris and output softmax and loss cross-entropy"},
		{"iris --hidden 3", "set features petal-length"},
		{"moons --test-fraction 0.3", "set test-fraction 0"},
		{"diabetes", "drop sample 4"},
		{"iris --hidden 3 --batch 50", "set batch 3"},
	} {
		t.Run(c.session+" "+c.change, func(t *testing.T) {
			for _, v := range ofSteps() {
				s := viewtest.Open(t, sessiontest.Line(t, c.session), viewtest.Terminal{W: 80, H: 24}, views()...)
				s.Patience = 10
				s.Do("view "+v.Name(), "sample 4")
				if v.Name() == "surface" {
					s.Do("upward next")
				}
				for _, line := range []string{c.change, "3 epoch", "by phase", "3 next", "goto 0", "run 1", "goto 2", "5 next", "undo"} {
					s.Frame()
					s.Desk().Finish(s.Desk().Do(line)) // It may be refused.
					s.Resize(100, 30)
					s.Frame()
					s.Desk().Do("view " + v.Name())
				}
			}
		})
	}
}
