package surface

import "testing"

func TestPicturesOfUnitsFit(t *testing.T) {
	for units := 1; units <= 130; units++ {
		for width := 10; width <= 120; width += 7 {
			for height := 6; height <= 70; height += 5 {
				g := layoutUnits(width, height, units)
				if g.across*(g.w+g.beside)-g.beside > width || g.used() > height {
					t.Fatalf("%d units in %d × %d: %+v", units, width, height, g)
				}
				if g.w > leastPicture && g.across*g.down < units {
					t.Fatalf("%d units in %d × %d: %+v has no room for all, though pictures could be smaller", units, width, height, g)
				}
				if again := layoutUnits(width, g.used(), units); again != g {
					t.Fatalf("%d units in %d × %d: %+v, and in the rows it takes %+v", units, width, height, g, again)
				}
			}
		}
	}
	if g := layoutUnits(84, 38, 4); g.w != 41 || g.beside != 2 || g.across != 2 {
		t.Errorf("four units beside a plane of 200 × 60: %+v", g)
	}
	if g := layoutUnits(52, 21, 6); g.w != 16 || g.across != 3 || g.gap != 1 || !g.scale {
		t.Errorf("six units beside a plane of 120 × 36: %+v", g)
	}
}
