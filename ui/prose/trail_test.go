package prose_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
	"backstep/ui/prose"
)

// A way down is written level by level, to the draw of a seed.
func TestAWayDownIsWritten(t *testing.T) {
	d, first, err := desk.New(sessiontest.Builtin(t, "diabetes"), desk.Options{Views: []desk.View{{Name: "network"}, {Name: desk.WhyView, Traits: desk.Traits{Mode: true}}}})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	if r := d.Finish(d.Do("2 s; phase d1; why δ h1; into 2; into 1")); r.Err != nil {
		t.Fatal(r.Err)
	}
	m := d.Moment()
	var out strings.Builder
	if err := prose.Trail(&out, &m, 4); err != nil {
		t.Fatal(err)
	}
	want := `δ of h1 = δ of y · w · a · (1 − a) = −0.4358 · 0.4523 · 0.6578 · (1 − 0.6578) = −0.1971 · 0.2251 = −0.04437. Its numbers are 1: δ of y, −0.4358; 2: w h1 → y, 0.4523; 3: a of h1, 0.6578.
  w h1 → y = old − η · gradient = 0.8065 − 2 · 0.1771 = 0.4523. That is in step 1. Its numbers are 1: w h1 → y, 0.8065; 2: η, 2; 3: gradient of h1 → y, 0.1771.
    w h1 → y = 0.8065. It is the 7th number of seed 25. It is drawn between 0 and 1, each number as likely as any other.
`
	if got := out.String(); got != want {
		t.Errorf("it says\n%s\nand should say\n%s", got, want)
	}
}
