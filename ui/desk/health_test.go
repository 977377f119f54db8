package desk_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network/probe"
	"backstep/ui/desk"
	numbers "backstep/ui/number"
)

// openAiling returns the desk of a session in testdata/ailing or, if the line does not
// begin with its name, of a built-in session with flags.
func openAiling(t testing.TB, line string) *desk.Desk {
	t.Helper()
	setup := setupOf(t, line)
	d, first, err := desk.New(setup, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

func setupOf(t testing.TB, line string) *session.Setup {
	t.Helper()
	if !strings.HasSuffix(strings.Fields(line)[0], ".toml") {
		return sessiontest.Line(t, line)
	}
	s, err := session.Load(filepath.Join("testdata", "ailing", line))
	if err != nil {
		t.Fatal(err)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return setup
}

// diagnoses returns what is wrong on a desk.
func diagnoses(t testing.TB, d *desk.Desk) []probe.Diagnosis {
	t.Helper()
	words, ok := desk.Diagnose(d.Seen(), numbers.Default())
	if !ok {
		t.Fatal("no step is done")
	}
	return words.Diagnoses()
}

// said writes diagnoses as a person reads them.
func said(list []probe.Diagnosis) string {
	var lines []string
	for i := range list {
		d := &list[i]
		lines = append(lines, fmt.Sprintf("%s: %s → %s :%s", d.Title(), d.Proof, d.Remedy.Words, d.Remedy.Line()))
	}
	return strings.Join(lines, "\n")
}

// The first finding must have all that is wanted, and no finding what is refused. What it
// tells to do makes another run, in which something is different.
func TestEachAilmentIsNamed(t *testing.T) {
	for _, c := range []struct {
		session string
		to      string // a line that leads to where it is diagnosed
		wants   []string
		refuses []string
	}{
		{"26-house-prices.toml", "goto 300", []string{"targets too large", "mean size is 366000", "set|restart scale-target standard"}, []string{"scale standard", "larger η"}},
		{"28-xor-half.toml", "goto 1000", []string{"one answer for all samples", "within 1 % of 0.693", "a larger η than 0.1", ":restart lr 1"}, []string{"smaller η", "never answered"}},
		{"29-xor-no-hidden.toml", "goto 300", []string{"no hidden layer", "straight line", "J rests at 0.693", "hidden 4"}, []string{"larger η", "plateau", "right"}},
		{"32-sums-sigmoid.toml", "goto 300", []string{"targets out of reach", "sigmoid gives 0 to 1", "targets are 3 to 8", "output linear"}, []string{"scale standard"}},
		{"32-sums-sigmoid.toml", "epoch", []string{"targets out of reach"}, nil},
		{"34-targets-2-to-6-sigmoid.toml", "goto 300", []string{"targets out of reach", "2 to 6", "output linear"}, []string{"η"}},
		{"35-l2-collapse.toml", "goto 300", []string{"weights pulled to 0", "l2 0.3 has pulled mean |w|", "smaller l2", "restart l2"}, []string{"vanishing", "relu", "larger η"}},
		{"36-xor-linear.toml", "goto 300", []string{"linear layers are one", "2 linear layers", "activation tanh"}, []string{"larger η", "more hidden units"}},
		{"37-imbalanced.toml", "goto 500", []string{"every sample gets class 0", "that alone is right for 95 of 100"}, nil},
		{"35-l2-collapse.toml", "restart l2 0.03; goto 300", []string{"held back by l2 0.03", "pulls a weight to 0 by 0.00", "restart l2"}, []string{"hidden 16,16", "plateau"}},
		{"35-l2-collapse.toml", "restart l2 0.003; goto 500", []string{"held back by l2|plateau|slowly", "smaller l2"}, []string{"hidden 16,16"}},
		{"diabetes --optimizer adam", "goto 100", []string{"saturated", "a smaller η than 2", "lr 0.2"}, []string{"init xavier-uniform"}},
		{"xor --csv ../../data/files/iris.csv --target species", "goto 1000", []string{"layer 1 saturated", "scale standard"}, nil},
		{"xor --csv ../../data/files/iris.csv --target species --init constant", "goto 200", []string{"symmetric", "and scale standard"}, nil},
		{"spiral", "goto 200", []string{"learning slowly", "one answer for all points gives 0.6931"}, []string{"saturated"}},
		{"curve --hidden 8 --lr 1e-5", "goto 200", []string{"learning slowly", "a larger η than 1e−5"}, nil},
		{"no-logarithm.toml", "2 epoch", []string{"no logarithm", "bce wants ŷ between 0 and 1", "output sigmoid"}, []string{"overflow", "learning rate"}},

		{"xor --hidden 0", "goto 300", []string{"no hidden layer"}, []string{"larger η"}},
		{"circles --hidden 0", "goto 600", []string{"no hidden layer", "hidden 4"}, []string{"larger η"}},
		{"circles --hidden 6,6 --activation linear", "goto 600", []string{"linear layers are one", "3 linear layers"}, []string{"right"}},
		{"curve --hidden 8 --activation linear", "goto 600", []string{"linear layers are one", "one answer for all points gives 0.2910"}, nil},
		{"diabetes --lr 1e6 --loss mse --output linear", "goto 3", []string{"diverging|overflow", "restart lr 0.1"}, []string{"larger η"}},
		{"26-house-prices.toml", "restart lr 10; goto 300", []string{"a number overflowed", "restart lr"}, []string{"larger η", "no logarithm"}},
		{"diabetes --l2 1.2", "goto 5", []string{"weights thrown past 0", "η · l2 is 2.4"}, []string{"larger η"}},
		{"moons --l1 0.3 --hidden 6", "goto 400", []string{"weights pulled to 0", "l1 0.3"}, []string{"vanishing"}},
		{"moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5", "goto 400", []string{"layers 2, 3, 4 saturated", "restart activation tanh"}, []string{"larger η"}},
		{"xor --hidden 4 --init zeros", "goto 50", []string{"symmetric", "init xavier-uniform"}, nil},
		{"iris --lr 30", "goto 20", []string{"η than 30"}, []string{"larger η"}},
		{"curve --output sigmoid", "goto 5", []string{"targets out of reach", "output linear"}, nil},
		{"curve --output relu", "goto 5", []string{"targets out of reach", "relu gives nothing below 0"}, nil},
		{"spiral --hidden 16,16 --lr 0.03 --optimizer adam --test-fraction 0.4 --noise 1", "goto 2000", []string{"overfitting", "one answer for all points"}, []string{"larger η", "plateau"}},
	} {
		t.Run(c.session+" "+c.to, func(t *testing.T) {
			d := openAiling(t, c.session)
			do(t, d, c.to)
			list := diagnoses(t, d)
			if len(list) == 0 {
				t.Fatal("nothing is said to be wrong")
			}
			for _, want := range c.wants {
				if !anyOf(said(list[:1]), want) {
					t.Errorf("want %q, first is said\n%s", want, said(list))
				}
			}
			for _, refuse := range c.refuses {
				if strings.Contains(said(list), refuse) {
					t.Errorf("refuse %q, is said\n%s", refuse, said(list))
				}
			}
			checkRemedies(t, c.session, c.to, list)
		})
	}
}

// anyOf reports whether a text has one of some words with | between them.
func anyOf(text, words string) bool {
	for word := range strings.SplitSeq(words, "|") {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// checkRemedies carries out each remedy where it is told. It must make another run and, if
// that starts over, have a lower loss in as many epochs; its flags must be ones that the
// session takes.
func checkRemedies(t *testing.T, line, to string, list []probe.Diagnosis) {
	t.Helper()
	tried := map[string]bool{}
	for i := range list {
		remedy := list[i].Remedy
		if tried[remedy.Line()] {
			continue
		}
		tried[remedy.Line()] = true
		d := openAiling(t, line)
		do(t, d, to)
		m := d.Seen()
		epoch, before := m.Path.EpochOf(m.Position.Step), m.Step.EpochLoss
		r := d.Finish(d.Do(remedy.Line()))
		if n, _ := d.Seen().CountRuns(); r.Err != nil || n < 2 {
			t.Errorf("%s: %d runs, %v %s", remedy.Line(), n, r.Err, r.Message)
		}
		if remedy.Over && epoch >= 100 {
			do(t, d, fmt.Sprintf("goto %d", epoch))
			if after := d.Seen().Step.EpochLoss; after >= 0.96*before {
				t.Errorf("%s: after epoch %d J is %v, and was %v", remedy.Line(), epoch, after, before)
			}
		}
		for _, flag := range strings.Split(strings.TrimPrefix(remedy.Flags(1), "--"), " --") {
			name, value, _ := strings.Cut(flag, " ")
			if _, _, err := session.Change(name, value); err != nil {
				t.Errorf("--%s: %v", flag, err)
			}
		}
	}
}

// Training that goes well has no findings, at its beginning, on its way and at its end.
func TestHealthySessionsHaveNoFindings(t *testing.T) {
	for _, c := range []struct {
		session string
		epochs  []int
	}{
		{"diabetes", []int{1, 5, 50, 300, 2000}},
		{"and", []int{1, 50, 500}},
		{"or --hidden 0", []int{1, 50, 500}},
		{"nand --hidden 2 --lr 1", []int{1, 500}},
		{"xor --hidden 4 --lr 1", []int{1, 50, 2000}},
		{"xor --hidden 8 --activation relu --init he-uniform --lr 0.3", []int{1, 50, 500}},
		{"xor --hidden 4 --optimizer adam --lr 0.05", []int{1, 50, 500}},
		{"xnor --hidden 4 --optimizer rmsprop --lr 0.02", []int{1, 50, 500}},
		{"iris", []int{1, 5, 50, 300}},
		{"iris --hidden 6 --batch 10 --shuffle true", []int{1, 5, 50}},
		{"iris --hidden 0", []int{1, 50, 300}},
		{"iris --hidden 8 --optimizer momentum --batch 30", []int{1, 5, 50}},
		{"moons", []int{1, 5, 50, 300}},
		{"moons --hidden 16,16,16,16 --activation relu --init he-normal --optimizer adam --lr 0.003", []int{1, 50, 200}},
		{"moons --hidden 8 --optimizer adam --lr 0.03 --batch 20", []int{1, 5, 50}},
		{"moons --hidden 8 --optimizer nesterov --l2 0.0001", []int{1, 50, 200}},
		{"moons --hidden 8 --l1 0.0001 --optimizer adamw --lr 0.01", []int{1, 50, 200}},
		{"moons --hidden 8 --test-fraction 0.3 --optimizer adam --lr 0.02", []int{1, 50, 300}},
		{"circles --hidden 8 --optimizer adam --lr 0.03", []int{1, 50, 200}},
		{"circles --hidden 6 --activation gelu --lr 0.5", []int{1, 5}},
		{"blobs", []int{1, 5, 50, 200}},
		{"blobs --hidden 0", []int{1, 50, 200}},
		{"spiral --hidden 16,16 --optimizer adam --lr 0.02", []int{1, 50, 300}},
		{"spiral --hidden 8 --optimizer adam --lr 0.03", []int{1, 100, 300, 700, 1000, 2000}},
		{"moons --hidden 8 --optimizer adam --lr 3", []int{20, 50, 300}},
		{"moons --init normal --init-stddev 0.01", []int{1, 10, 100}},
		{"ai-by-hand", []int{1, 2, 5, 100}},
		{"xor --hidden 8 --activation relu --init he-uniform --lr 0.5 --seed 2", []int{1, 10, 100}},
		{"udacity", []int{1, 1000, 5000}},
		{"nielsen-saturated", []int{1, 150, 1000}},
		{"spiral --hidden 32,32,32 --activation leaky-relu --init he-uniform --optimizer adam --lr 0.003", []int{1, 50, 150}},
		{"curve --hidden 16 --optimizer adam --lr 0.02", []int{1, 50, 500}},
		{"curve --hidden 16 --loss mae --optimizer adam --lr 0.02", []int{1, 50}},
		{"curve --hidden 16 --loss huber --optimizer adam --lr 0.02", []int{1, 50}},
		{"progression", []int{1, 5, 20}},
		{"progression-value --scale-target standard --optimizer adam --lr 0.01", []int{1, 5, 50}},
		{"progression-value --scale-target standard --hidden 0", []int{1, 50, 300}},
		{"digits --hidden 16 --batch 32 --optimizer adam --lr 0.005", []int{1, 3}},
		{"mazur", []int{1, 5, 1000}},
		{"37-balanced.toml", []int{1, 50, 500}},
	} {
		t.Run(c.session, func(t *testing.T) {
			d := openAiling(t, c.session)
			for _, epoch := range c.epochs {
				do(t, d, fmt.Sprintf("goto %d", epoch))
				if list := diagnoses(t, d); len(list) > 0 {
					t.Errorf("epoch %d: %s", epoch, said(list))
				}
			}
		})
	}
}

// What is wrong is a matter of the place: however one comes there, it is the same, and
// what lies ahead does not show.
func TestHealthIsOfThePlace(t *testing.T) {
	for _, line := range []string{"28-xor-half.toml", "35-l2-collapse.toml", "moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5"} {
		d := openAiling(t, line)
		places := []string{"goto 40", "goto 99", "goto 130", "next phase", "3 next phase", "goto 300", "goto 260", "next step"}
		var first []string
		for _, place := range places {
			do(t, d, place)
			first = append(first, said(diagnoses(t, d)))
		}
		do(t, d, "goto 900")
		for i, place := range places {
			do(t, d, place)
			if got := said(diagnoses(t, d)); got != first[i] {
				t.Errorf("%s, %s: again\n%s\nwant\n%s", line, place, got, first[i])
			}
		}
	}
}

// Within a step the last one that is done is diagnosed, not the one that is under way.
func TestHealthIsOfAStepThatIsDone(t *testing.T) {
	d := openAiling(t, "diabetes --lr 50")
	do(t, d, "by phase; next phase")
	if _, ok := desk.Diagnose(d.Seen(), numbers.Default()); ok {
		t.Error("something is said before the first step is done")
	}
	do(t, d, "epoch")
	whole := said(diagnoses(t, d))
	for !strings.Contains(whole, "overshooting") {
		t.Fatalf("said\n%s", whole)
	}
	do(t, d, "next phase")
	if got := said(diagnoses(t, d)); got != whole {
		t.Errorf("within the next step\n%s\nwant\n%s", got, whole)
	}
}
