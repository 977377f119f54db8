package probe_test

import (
	"slices"
	"testing"

	"backstep/network/probe"
)

// A course has what the steps from some states compute for the row, the last state among
// them, to the last bit.
func TestACourseIsOfTheStepsFromThere(t *testing.T) {
	const row, most = 2, 4
	l := train(t, 9, nil)
	w := probe.NewCourseWork([]probe.Stretch{{Config: l.config, Samples: l.samples}}, l.states, row, most, nil)
	if !w.Work(never) {
		t.Fatal("there was time, and it is not done")
	}
	list := w.Course().Readings
	if len(list) != most || list[most-1].Step != 9 {
		t.Fatalf("%d readings, the last after step %d", len(list), list[len(list)-1].Step)
	}
	for _, r := range list {
		layers := l.whole(t, r.Step)
		for i := range layers {
			n, values := len(l.samples.X), r.Layers[i]
			for unit := range values.Z {
				at := unit*n + row
				if values.Z[unit] != layers[i].Z[at] || values.A[unit] != layers[i].A[at] || values.Delta[unit] != layers[i].Delta[at] {
					t.Errorf("after step %d, layer %d, unit %d: %+v", r.Step, i, unit, values)
				}
			}
		}
	}
}

func TestKnownReadingsOfACourseAreTakenOver(t *testing.T) {
	l := train(t, 6, nil)
	stretches := []probe.Stretch{{Config: l.config, Samples: l.samples}}
	w := probe.NewCourseWork(stretches, l.states[:4], 0, 10, nil)
	w.Work(never)
	known := w.Course()
	known.Readings[1].Loss = 42 // To recognise it.
	early := probe.NewCourseWork(stretches, l.states, 0, 10, known).Course().Readings
	if i := slices.IndexFunc(early, func(r probe.CourseReading) bool { return r.Loss == 42 }); len(early) != 4 || i != 1 {
		t.Errorf("before any work there are %d readings, the known one at %d", len(early), i)
	}
	if other := probe.NewCourseWork(stretches, l.states, 1, 10, known).Course().Readings; len(other) != 0 {
		t.Errorf("readings of another row are taken over: %+v", other)
	}
}
