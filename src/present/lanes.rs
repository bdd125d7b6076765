//! Lanes: what shares a column of a day lies in different rows, first-fit by start.

/// Something to lay out: half-open columns, and whether it belongs in the last lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// First column.
    pub start: usize,
    /// Column after the last.
    pub end: usize,
    /// Whether it lies below the others (appointments).
    pub is_last: bool,
}

/// The lane of each block, from 1, and how many lanes there are.
pub fn assign(blocks: &[Block]) -> (Vec<usize>, usize) {
    let mut lanes = vec![1; blocks.len()];
    let mut first_free = 0;
    for is_last in [false, true] {
        let mut order: Vec<usize> = (0..blocks.len())
            .filter(|at| blocks[*at].is_last == is_last)
            .collect();
        order.sort_by_key(|at| (blocks[*at].start, std::cmp::Reverse(blocks[*at].end)));
        let mut ends: Vec<usize> = Vec::new();
        for at in order {
            let block = blocks[at];
            // Nothing is narrower than a column, so that equal or empty blocks never lie on one another.
            let end = block.end.max(block.start + 1);
            let lane = ends.iter().position(|taken| *taken <= block.start);
            let lane = lane.unwrap_or_else(|| {
                ends.push(0);
                ends.len() - 1
            });
            ends[lane] = end;
            lanes[at] = first_free + lane + 1;
        }
        first_free += ends.len();
    }
    (lanes, first_free)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(spans: &[(usize, usize, bool)], lanes: &[usize], n: usize) {
        let blocks: Vec<Block> = spans
            .iter()
            .map(|(start, end, is_last)| Block {
                start: *start,
                end: *end,
                is_last: *is_last,
            })
            .collect();
        assert_eq!(assign(&blocks), (lanes.to_vec(), n));
    }

    #[test]
    fn touching_blocks_share_a_lane() {
        check(&[(1, 3, false), (3, 5, false)], &[1, 1], 1);
    }

    #[test]
    fn nested_and_equal_blocks_take_lanes_of_their_own() {
        check(
            &[(2, 3, false), (1, 5, false), (2, 3, false)],
            &[2, 1, 3],
            3,
        );
    }

    #[test]
    fn appointments_lie_below_all_sessions_of_the_day() {
        check(&[(7, 9, true), (1, 3, false), (2, 4, false)], &[3, 1, 2], 3);
    }

    #[test]
    fn an_empty_block_still_takes_its_place() {
        check(&[(2, 2, false), (2, 2, false)], &[1, 2], 2);
        check(&[], &[], 0);
    }
}
