package ui_test

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui"
	"backstep/ui/view/viewtest"
)

var everySize = flag.Bool("every-size", false, "check the layout at every size of terminal")

// laidOut lists the networks whose layout is checked.
func laidOut() [][]string {
	return [][]string{
		{"diabetes"},
		{"xor"},
		{"iris"},
		{"spiral", "hidden=8,8"},
		{"digits", "hidden=32", "batch=32"},
		{"mazur"},
		{"moons", "hidden=8,8,8,8,8,8,8,8"},
	}
}

// The network's view has a place for everything, at every width at three heights and every
// height at three widths, from 20 × 5 to 250 × 80. Nothing touches or covers anything else,
// no frame is too large, and the sentence stands in the row where it always does. A phase of
// each kind takes its turn with the sizes. With -every-size all sizes are checked, in every
// phase.
func TestLayout(t *testing.T) {
	for _, c := range laidOut() {
		t.Run(strings.Join(c, " "), func(t *testing.T) {
			t.Parallel()
			var flags []session.Given
			for _, f := range c[1:] {
				name, value, _ := strings.Cut(f, "=")
				flags = append(flags, session.Given{Flag: name, Value: value})
			}
			p := open(t, 120, 36, plainLook(), c[0], flags...)
			phases := onePhaseOfEachKind(p)
			p.command("goto 3; next")
			for i, phase := range phases {
				p.command("phase " + phase)
				for n, size := range layoutSizes() {
					if underRace && n%sampledUnderRace != 0 {
						continue
					}
					if *everySize || n%len(phases) == i {
						p.laidOut(size[0], size[1], phase)
					}
				}
			}
		})
	}
}

// sampledUnderRace is the part of the sizes that is checked with the race detector, for which
// one size is as good as another.
const sampledUnderRace = 11

// layoutSizes returns the sizes that are checked.
func layoutSizes() [][2]int {
	const leastW, leastH, w, h = 20, 5, 250, 80
	var list [][2]int
	for x := leastW; x <= w; x++ {
		for y := leastH; y <= h; y++ {
			if *everySize || slices.Contains([]int{12, 24, 60}, y) || slices.Contains([]int{40, 80, 160}, x) {
				list = append(list, [2]int{x, y})
			}
		}
	}
	return list
}

// onePhaseOfEachKind returns the name of the first phase of each kind, and of the last δ.
func onePhaseOfEachKind(p *program) []string {
	m := p.model.(*ui.Model).Seen()
	names, seen := []string{}, map[stepper.Kind]bool{}
	for i, phase := range stepper.Phases(m.LastLayer() + 1) {
		if !seen[phase.Kind] || phase.Kind == stepper.Delta && phase.Layer == 0 {
			names = append(names, m.PhaseNames()[i])
		}
		seen[phase.Kind] = true
	}
	return names
}

// laidOut checks the frame at a size.
func (p *program) laidOut(w, h int, phase string) {
	p.t.Helper()
	p.resize(w, h)
	p.fits(w, h)
	for _, at := range viewtest.Touching(p.model.(*ui.Model).Drawn()) {
		if !strings.Contains(at, "]") || !strings.Contains(at, "[") { // The brackets of a block part it from its neighbours.
			p.t.Errorf("%d × %d, %s: %s", w, h, phase, at)
		}
	}
	if w < 40 || h < 12 {
		return
	}
	rows := strings.Split(p.frame(), "\n")
	if sentence := strings.TrimSpace(rows[2]); !strings.ContainsAny(sentence, ".?") || strings.Contains(sentence, "…") || strings.TrimSpace(rows[3]) != "" {
		p.t.Errorf("%d × %d, %s: the sentence is %q, and below it stands %q", w, h, phase, sentence, rows[3])
	}
	if p.t.Failed() {
		p.t.Fatalf("%d × %d, %s:\n%s", w, h, phase, p.frame())
	}
}
