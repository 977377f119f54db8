package data_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"backstep/data"
)

// fileOf returns a file of a few columns, most of whose cells are of one kind.
func fileOf(rng *rand.Rand) string {
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	kinds := []func(row int) string{
		func(int) string { return fmt.Sprint(rng.IntN(100)) },
		func(int) string { return fmt.Sprintf("%d.%d", rng.IntN(100), 1+rng.IntN(9)) },
		func(int) string { return fmt.Sprintf("%d,%d", rng.IntN(100), 1+rng.IntN(9)) },
		func(int) string { return fmt.Sprintf("%d,%03d", 1+rng.IntN(9), rng.IntN(1000)) },
		func(int) string { return fmt.Sprintf("%d.%03d,%d", 1+rng.IntN(9), rng.IntN(1000), rng.IntN(10)) },
		func(int) string { return fmt.Sprintf("%d\u202f%03d", 1+rng.IntN(9), rng.IntN(1000)) },
		func(row int) string { return fmt.Sprintf("%02d.01.2024", row%28+1) },
		func(int) string { return fmt.Sprintf("%d kg", rng.IntN(50)) },
		func(int) string { return fmt.Sprintf("%d%%", rng.IntN(50)) },
		func(int) string { return pick("red", "green", "blue", "Red") },
		func(int) string { return pick("0", "1") },
		func(row int) string { return fmt.Sprint(row + 1) },
		func(int) string { return pick("caf\xe9", "bar") },
	}
	odd := []string{"", "NA", "ca. 5,5", "n/k, no", "?!", "inf", "-999", "1,234", "7,5", "3.5", "red", "x\x1by", "12 kg", "1e400"}
	columns, rows, share := 2+rng.IntN(3), 3+rng.IntN(30), rng.IntN(4)
	var chosen []func(int) string
	var b strings.Builder
	for i := range columns {
		chosen = append(chosen, kinds[rng.IntN(len(kinds))])
		fmt.Fprintf(&b, "%s%c", map[bool]string{true: ";"}[i > 0], 'p'+i)
	}
	b.WriteString("\n")
	bad := rng.IntN(3 * rows)
	for row := range rows {
		for i, kind := range chosen {
			cell := kind(row)
			if rng.IntN(40) < share || row == bad {
				cell = odd[rng.IntN(len(odd))]
			}
			b.WriteString(map[bool]string{true: ";"}[i > 0] + cell)
		}
		if row == bad+1 {
			b.WriteString(";;more")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// Each remedy that is offered leads to a set, or to what is left to decide: a problem for
// which no remedy is taken, or that the error is about.
func TestEachRemedyLeadsOn(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	offered, opened := 0, 0
	for n := range 60 {
		content := fileOf(rng)
		for _, target := range []string{"", "p", "q"} {
			o := options(target, "")
			r, err := data.Inspect(content, "a.csv", o)
			if err != nil {
				continue
			}
			check(t, r, content, target)
			for _, p := range r.Problems {
				for i, remedy := range p.Remedies {
					picks := p.PickedWith(nil, i, "4,5")
					again, err := r.Again(o, picks...)
					if err != nil {
						t.Fatalf("file %d, target %q, %s, %s: %v\n%s", n, target, p.Title, remedy.Says, err, content)
					}
					check(t, again, content, target)
					offered++
					if again.Set != nil {
						opened++
					}
					if len(again.Problems) > 0 {
						q := again.Problems[rng.IntN(len(again.Problems))]
						if len(q.Remedies) > 0 {
							third, err := r.Again(o, q.PickedWith(picks, rng.IntN(len(q.Remedies)), "1/3")...)
							if err != nil {
								t.Fatalf("file %d, target %q, %s, %s: %v\n%s", n, target, p.Title, remedy.Says, err, content)
							}
							check(t, third, content, target)
						}
					}
					k := slices.IndexFunc(again.Problems, func(q data.Problem) bool { return q.Like(p) && q.Nth == p.Nth })
					if k < 0 || again.Problems[k].Taken < 0 || again.Problems[k].Remedies[again.Problems[k].Taken].Key != remedy.Key {
						t.Fatalf("file %d, target %q: %s, %s is not seen as taken\n%s\nwas\n%s\nis\n%s", n, target, p.Title, remedy.Says, content, tell(r), tell(again))
					}
				}
			}
		}
	}
	if offered < 400 || opened < offered/4 {
		t.Errorf("%d remedies are offered, %d lead to a set", offered, opened)
	}
}

// check checks what a report promises.
func check(t *testing.T, r *data.Report, content, target string) {
	t.Helper()
	open := func(p data.Problem) bool { return p.Taken < 0 && p.Title != "classes alike" }
	stuck := slices.ContainsFunc([]string{"no column besides", "in every row", "no column is called", "no rows"}, func(why string) bool {
		return strings.Contains(fmt.Sprint(r.Err), why)
	})
	if target != "" && r.Set == nil && !slices.ContainsFunc(r.Problems, open) && !stuck {
		t.Fatalf("target %q: nothing is left to decide, and there is no set:\n%s\n%s", target, content, tell(r))
	}
	if r.Set == nil {
		return
	}
	said := 0
	for _, p := range r.Problems {
		if p.Taken >= 0 {
			said += p.Remedies[p.Taken].Loses
		}
	}
	if lost := r.Table.Rows + len(r.Options.Form.SkipLines) - r.Set.Len(); lost > 0 && said < lost {
		t.Fatalf("target %q: %d rows are lost, %d are said to be:\n%s\n%s", target, lost, said, content, tell(r))
	}
	s, err := data.ReadCSV(strings.NewReader(content), "a.csv", r.Options)
	if err != nil || s.Checksum() != r.Set.Checksum() {
		t.Fatalf("target %q: with its options the file is read otherwise: %v\n%s\n%s", target, err, content, tell(r))
	}
}
